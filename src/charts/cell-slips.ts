import type { ChartSpecification } from '../schema/chart.ts';
import { inData, type Problem, rowNumber } from './data.ts';

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

/**
 * Tells slips: those of rows in the article each at its place, those of a file with row and column. What a
 * program wrote wrong once it wrote in every row, so of each kind and column the first is told, and how many
 * there are.
 */
export function cellProblems({ data }: ChartSpecification, slips: readonly CellSlip[]): Problem[] {
  if (typeof data !== 'string') return slips.map(atItsPlace);
  const kinds = Map.groupBy(slips, ({ kind, column }) => JSON.stringify([kind, column]));
  return [...kinds.values()].flatMap(([first, ...others]) =>
    first ? [inData(inFile(first, others.length))] : [],
  );
}

function atItsPlace({ row, column, unexpected, expected }: CellSlip): Problem {
  const message = `Unexpected ${unexpected} in column \`${column}\`, ${expected}`;
  return { path: ['data', String(row), column], message };
}

function inFile({ row, column, unexpected, expected }: CellSlip, others: number): string {
  const more = others === 0 ? '' : `. ${others} more ${others === 1 ? 'row has' : 'rows have'} such a cell`;
  return `Unexpected ${unexpected} in row ${rowNumber(row)}, column \`${column}\`, ${expected}${more}`;
}
