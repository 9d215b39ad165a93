import { csvParseRows } from 'd3-dsv';
import { csvRows, type CsvCell } from '../text/csv-cells.ts';
import { type Cell, type Data, inData, type Problem, rowNumber } from './data.ts';

/** A number as a data file writes it: digits, a decimal point, perhaps an exponent; no separators, no leading zero. */
export const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The table of a CSV file, or what is wrong with its form.
 *
 * The first row names the columns. A cell that is a number becomes one, an empty cell becomes `null`, and any
 * other stays text; spaces around a cell are dropped, and so are empty lines. Rows are counted as in a
 * spreadsheet: the header is row 1.
 *
 * @param file The name of the file, by which problems of its header name the place: `gdp.csv:1:6`.
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files.
 */
export function readRows(csv: string, file?: string): Data | { problems: Problem[] } {
  const [header = [], ...lines] = csvParseRows(csv.replace(/^\uFEFF/, ''), trimmed);
  const rows = lines
    .map((cells, index) => ({ cells, row: rowNumber(index) }))
    .filter(({ cells }) => !isBlank(cells));
  const [first = ''] = header;
  if (/^sep=/i.test(first)) {
    const message = `Unexpected \`${first}\` in row 1, which only Excel reads, expected names of columns: delete the row`;
    return { problems: [inData(message)] };
  }
  const place = file === undefined ? 'row 1' : `\`${file}:1\``;
  if (isBlank(header) && rows.length > 0) {
    const message = `Unexpected empty line in ${place}, expected the names of columns. Delete the empty lines above them`;
    return { problems: [inData(message)] };
  }
  const problems = [
    ...headerProblems(header, file === undefined ? () => place : placesIn(csv, file)),
    ...rows.flatMap((line) => lengthProblems(line, header.length)),
  ];
  if (rows.length === 0) {
    const message = 'Unexpected file without rows, expected a header and a row for each value of x';
    problems.push(isBlank(header) ? ofFile(message) : inData(message));
  }
  if (problems.length > 0) return { problems };
  return {
    columns: header,
    rows: rows.map(({ cells }) =>
      Object.fromEntries(header.map((column, index) => [column, cell(cells[index] ?? '')])),
    ),
  };
}

/** How the place of a name is told, with its line and column; the first row is read once, for the first who asks. */
function placesIn(csv: string, file: string): (index: number) => string {
  let cells: readonly CsvCell[] | undefined;
  return (index) => {
    const [first = []] = cells === undefined ? csvRows(csv) : [cells];
    const { line = 1, column = 1 } = (cells = first)[index] ?? {};
    return `\`${file}:${line}:${column}\``;
  };
}

/** @param placeOf How the place of the name of a column is told. */
function headerProblems(header: readonly string[], placeOf: (index: number) => string): Problem[] {
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    return [ofFile('Unexpected semicolon or tab in row 1, expected commas between the columns')];
  }
  const isLast = (index: number) => index === header.length - 1;
  const firsts = new Map<string, number>();
  return header.flatMap((column, index) => {
    if (column === '')
      return [
        inData(
          `Unexpected empty name of column ${index + 1} in ${placeOf(index)}, expected a name${isLast(index) ? ', or no comma at the end' : ''}`,
        ),
      ];
    const first = firsts.get(column);
    if (first === undefined) {
      firsts.set(column, index);
      return [];
    }
    return [
      inData(
        `Unexpected second column \`${column}\` in ${placeOf(index)}, expected each name once; it is also column ${first + 1}`,
      ),
    ];
  });
}

function lengthProblems(
  { cells, row }: { cells: readonly string[]; row: number },
  wanted: number,
): Problem[] {
  if (cells.length === wanted) return [];
  const hint = cells.length > wanted ? '; a comma inside a cell needs quotation marks around the cell' : '';
  return [
    ofFile(`Unexpected ${count(cells.length)} in row ${row}, expected ${wanted} as in the header${hint}`),
  ];
}

/** A problem of the form of the file. */
function ofFile(message: string): Problem {
  return { ...inData(message), isOfFile: true };
}

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function cell(text: string): Cell {
  if (text === '') return null;
  const number = Number(text);
  // What is too small or too large for a number of the machine would become another one: 0, or none.
  const isKept = number === 0 ? !/^[^e]*[1-9]/i.test(text) : Number.isFinite(number);
  return NUMBER.test(text) && isKept ? number : text;
}

function trimmed(cells: string[]): string[] {
  return cells.map((text) => text.trim());
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '') === '';
}
