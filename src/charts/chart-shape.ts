import type { Problem } from './data.ts';
import { MOST_SERIES } from './most-series.ts';

const ROWS = 'expected rows such as `- { year: 2020, gdp: 171.1 }`';
const NUMBER_OR_TEXT = 'expected a number that can be drawn, or text in quotation marks';
const WITH_A_POINT =
  'expected numbers with a decimal point, such as `1.5`, and text with a comma in quotation marks';

/**
 * What keeps rows and columns of a chart from being any, each at its place, as they were read from YAML. A
 * schema of several alternatives can only tell that none of them fits.
 */
export function shapeProblems(fields: unknown): Problem[] {
  const { data, y } = (fields ?? {}) as Record<string, unknown>;
  return [...(Array.isArray(data) ? rowProblems(data) : []), ...(Array.isArray(y) ? listProblems(y) : [])];
}

function rowProblems(rows: readonly unknown[]): Problem[] {
  if (rows.length === 0) return [{ path: ['data'], message: `Unexpected empty list, ${ROWS}` }];
  const shared = (column: string) => rows.every((row) => isMapping(row) && Object.hasOwn(row, column));
  return rows.flatMap((row, index): Problem[] => {
    const path = ['data', String(index)];
    if (!isMapping(row)) return [{ path, message: `Unexpected ${shown(row)} as a row, ${ROWS}` }];
    return Object.entries(row).flatMap(([column, value]): Problem[] => {
      if (isAfterComma(column, value) && !shared(column))
        return [{ path, message: `Unexpected comma before \`${column}\`, ${WITH_A_POINT}` }];
      const message = `Unexpected ${shown(value)} in column \`${column}\`, ${NUMBER_OR_TEXT}`;
      return isCell(value) ? [] : [{ path: [...path, column], message }];
    });
  });
}

/** Of `{ gdp: 1,5 }` YAML makes a column `gdp` with 1 and a column `5` with nothing. */
function isAfterComma(column: string, value: unknown): boolean {
  return value === null && /^\d+$/.test(column);
}

function listProblems(columns: readonly unknown[]): Problem[] {
  const path = ['y'];
  if (columns.length === 0)
    return [{ path, message: 'Unexpected empty list, expected a column, or a list of them' }];
  if (columns.length <= MOST_SERIES) return [];
  const message = `Unexpected ${columns.length} columns, expected at most four: more cannot be told apart. Leave some out, or draw two charts`;
  return [{ path, message }];
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): boolean {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number without end';
  return typeof value === 'object' && value !== null ? 'mapping' : `\`${String(value)}\``;
}
