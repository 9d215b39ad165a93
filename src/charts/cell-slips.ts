import type { ChartSpecification } from '../schema/chart.ts';
import { csvRows, type CsvCell } from '../text/csv-cells.ts';
import { type Data, inData, type Problem, rowNumber } from './data.ts';

/** A cell that a chart cannot be drawn from. */
export interface CellSlip {
  /** The row, counted from 0. */
  row: number;
  column: string;
  /** What is there: “empty cell”. */
  unexpected: string;
  expected: string;
  /** What it has in common with other slips. */
  kind: string;
}

/** The kind of a cell that a spreadsheet program would run, of which the check of data files tells. */
export const FORMULA = 'formula';

/**
 * Tells slips: those of rows in the article each at its place, those of a file with its line and column. What a
 * program wrote wrong once it wrote in every row, so of each kind and column the first is told, and how many
 * there are.
 */
export function cellProblems(spec: ChartSpecification, data: Data, slips: readonly CellSlip[]): Problem[] {
  if (typeof spec.data !== 'string') return slips.map(atItsPlace);
  const nameOf = rowNamer(spec, data);
  const kinds = Map.groupBy(slips, ({ kind, column }) => JSON.stringify([kind, column]));
  return [...kinds.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...inData(inFile(first, nameOf(first), others.length)),
            ...(first.kind === FORMULA && { isOfFile: true as const }),
          },
        ]
      : [],
  );
}

function atItsPlace({ row, column, unexpected, expected }: CellSlip): Problem {
  const message = `Unexpected ${unexpected} in column \`${column}\`, ${expected}`;
  return { path: ['data', String(row), column], message };
}

/** How problems name a row of a file: by the line of a cell, `gdp.csv:3`. */
export function rowNamer({ data: file }: ChartSpecification, data: Data): (cell: CellOfRow) => string {
  if (typeof file !== 'string' || data.csv === undefined) return ({ row }) => `row ${rowNumber(row)}`;
  const cellAt = cellFinder(data);
  return (cell) => `\`${file}:${cellAt(cell)?.line ?? 1}\``;
}

type CellOfRow = Pick<CellSlip, 'row' | 'column'>;

/** Finds cells as a file has them. It is taken apart once, and only when one is asked for. */
export function cellFinder({ csv }: Data): (cell: CellOfRow) => CsvCell | undefined {
  let lines: CsvCell[][] | undefined;
  return ({ row, column }) => {
    if (csv === undefined) return undefined;
    lines ??= [...csvRows(csv)];
    const cells = lines[row + 1] ?? [];
    return cells[lines[0]?.findIndex(({ text }) => text.trim() === column) ?? 0] ?? cells[0];
  };
}

function inFile({ column, unexpected, expected }: CellSlip, row: string, others: number): string {
  const more = others === 0 ? '' : `. ${others} more ${others === 1 ? 'row has' : 'rows have'} such a cell`;
  return `Unexpected ${unexpected} in ${row}, column \`${column}\`, ${expected}${more}`;
}
