import type { ChartSpecification } from '../schema/chart.ts';
import { type Cell, type Data, inData, type Problem, rowNumber } from './data.ts';
import { text, yColumns } from './plotted.ts';

/** Sizes of numbers that an axis can be divided for and a label be written of. */
const SMALLEST = 1e-9;
const LARGEST = 1e15;

/** Every cell that a chart reads holds what it needs: x and series are there, y are numbers or empty. */
export function checkCells(spec: ChartSpecification, { rows }: Data): Problem[] {
  const names = [spec.x, ...(spec.series === undefined ? [] : [spec.series])];
  const problems = rows.flatMap((row, index) => {
    const place = (column: string): string => `in row ${rowNumber(index)}, column \`${column}\``;
    const empty = names
      .filter((column) => text(row[column]) === '')
      .map((column) => `Unexpected empty cell ${place(column)}, expected a value`);
    const wrong = yColumns(spec).flatMap((column) => {
      const expected = expectedNumber(row[column] ?? null);
      return expected === undefined
        ? []
        : [`Unexpected \`${text(row[column])}\` ${place(column)}, ${expected}`];
    });
    return [...empty, ...wrong].map(inData);
  });
  const hasNumbers = rows.some((row) => yColumns(spec).some((column) => row[column] !== null));
  if (problems.length > 0 || hasNumbers) return problems;
  return [
    inData(`Unexpected column \`${yColumns(spec).join('`, `')}\` without any number, expected at least one`),
  ];
}

/** Every x has one row, or one for each series. */
export function checkTwice(spec: ChartSpecification, { rows }: Data): Problem[] {
  const isOneLine = spec.series === undefined && spec.type === 'line';
  const remedy = isOneLine
    ? '. If each row belongs to one of several lines, name their column in `series`'
    : '';
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const names = [row[spec.x], ...(spec.series === undefined ? [] : [row[spec.series]])].map(text);
    const key = JSON.stringify(names);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const where = `in row ${rowNumber(index)}, expected one; row ${rowNumber(first)} is the first`;
    return [inData(`Unexpected second row for \`${names.join('`, `')}\` ${where}${remedy}`)];
  });
}

/** What a cell of y should be; nothing if it is. */
function expectedNumber(value: Cell): string | undefined {
  if (value === null || value === 0) return undefined;
  if (typeof value === 'number') {
    const size = Math.abs(value);
    return size >= SMALLEST && size <= LARGEST
      ? undefined
      : 'expected a size between 1e-9 and 1e15; choose another unit';
  }
  const plain = value
    .replaceAll('\u2212', '-')
    .replaceAll(/[\s'’_]/gu, '')
    // One comma that does not part three digits off is a decimal comma.
    .replace(/^(-?\d+),(?!\d{3}$)(\d+)$/, '$1.$2')
    .replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(plain)
    ? `expected a plain number with a decimal point and without separators of thousands, such as \`${plain}\``
    : 'expected a number such as `1234.5`, or an empty cell where there is none';
}
