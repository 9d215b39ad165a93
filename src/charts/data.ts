/** The rows that a chart draws from, whether they came from a CSV file or stand in the article. */
export interface Data {
  /** Names of the columns, in the order of the file; no name twice. */
  columns: readonly string[];
  rows: readonly Row[];
  /** The text of the file that they came from, in which a row has its line. */
  csv?: string;
}

/** A value for each column. `null` is an empty cell: no value is known. */
export type Row = Readonly<Record<string, Cell>>;

export type Cell = string | number | null;

/** Something that is wrong with a specification or its data. */
export interface Problem {
  /** The field of the specification, as in `['y', '1']`; `['data']` for what is wrong with the rows. */
  path: string[];
  message: string;
  /** Whether the name of the field is at fault, not its value. */
  isKey?: true;
  /** Whether the form of the file is at fault, of which the check of data files tells at its line. */
  isOfFile?: true;
}

/** A problem of the rows. */
export function inData(message: string): Problem {
  return { path: ['data'], message };
}

/** Rows that stand in the article itself. A row that lacks a column has an empty cell there. */
export function inlineData(rows: readonly Row[]): Data {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map((column) => [column, Object.hasOwn(row, column) ? (row[column] ?? null) : null]),
      ),
    ),
  };
}

/** How a problem names a row: as a spreadsheet does, where the header is row 1. */
export function rowNumber(index: number): number {
  return index + 2;
}
