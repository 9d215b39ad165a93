import type { ChartSpecification } from '../schema/chart.ts';
import { isFormula } from '../text/spreadsheet-formula.ts';
import { cellFinder, type CellSlip, cellProblems, FORMULA, rowNamer } from './cell-slips.ts';
import { type Cell, type Data, inData, type Problem } from './data.ts';
import { text, yColumns } from './plotted.ts';
import { NUMBER } from './read-rows.ts';

/** Sizes of numbers that an axis can be divided for and a label be written of. */
const SMALLEST = 1e-9;
const LARGEST = 1e15;

/** Every cell that a chart reads holds what it needs: x and series are there, y are numbers or empty. */
export function checkCells(spec: ChartSpecification, data: Data): Problem[] {
  const { rows } = data;
  const cellAt = cellFinder(data);
  const names = [spec.x, ...(spec.series === undefined ? [] : [spec.series])];
  const slips = rows.flatMap((cells, row): CellSlip[] => [
    ...names
      .filter((column) => text(cells[column]) === '')
      .map((column) => ({
        row,
        column,
        unexpected: 'empty cell',
        expected: 'expected a value',
        kind: 'empty',
      })),
    ...yColumns(spec).flatMap((column) => {
      const cell = cells[column] ?? null;
      const wanted = expectedNumber(cell);
      if (!wanted) return [];
      // Text in a file needs no quotation marks; in rows of the article they make it text.
      if (cell === wanted.number && typeof spec.data !== 'string')
        return [{ row, column, unexpected: `\`"${cell}"\``, ...IN_QUOTATION_MARKS }];
      const written = cellAt({ row, column })?.text.trim() ?? text(cell);
      const kind = typeof spec.data === 'string' && isFormula(written) ? FORMULA : wanted.kind;
      return [{ row, column, unexpected: `\`${written}\``, ...wanted, kind }];
    }),
  ]);
  const hasNumbers = rows.some((row) => yColumns(spec).some((column) => row[column] !== null));
  if (slips.length > 0 || hasNumbers) return cellProblems(spec, data, slips);
  return [
    inData(`Unexpected column \`${yColumns(spec).join('`, `')}\` without any number, expected at least one`),
  ];
}

/** Every x has one row, or one for each series. */
export function checkTwice(spec: ChartSpecification, data: Data): Problem[] {
  const { rows } = data;
  const nameOf = rowNamer(spec, data);
  const isOneLine = spec.series === undefined && spec.type === 'line';
  const remedy = isOneLine
    ? '. If each row belongs to one of several lines, name their column in `series`'
    : '';
  const seen = new Map<string, number>();
  const slips = rows.flatMap((cells, row): CellSlip[] => {
    const names = [cells[spec.x], ...(spec.series === undefined ? [] : [cells[spec.series]])].map(text);
    // That a name is missing is told by itself.
    if (names.includes('')) return [];
    const key = JSON.stringify(names);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    const where =
      typeof spec.data === 'string' ? `; ${nameOf({ row: first, column: spec.x })} is the first` : '';
    const expected = `expected one row for it${where}${remedy}`;
    return [{ row, column: spec.x, unexpected: `second \`${names.join('`, `')}\``, expected, kind: 'twice' }];
  });
  return cellProblems(spec, data, slips);
}

const IN_QUOTATION_MARKS = { expected: 'expected a number without quotation marks', kind: 'quoted' };

const OF_ANOTHER_SIZE = {
  expected: 'expected a size between 1e-9 and 1e15; choose another unit',
  kind: 'size',
};

/** What a cell should be, with the number that was probably meant. */
type Expected = Pick<CellSlip, 'expected' | 'kind'> & { number?: string };

/** What a cell of y should be; nothing if it is. */
function expectedNumber(value: Cell): Expected | undefined {
  if (value === null || value === 0) return undefined;
  if (typeof value === 'number') {
    const size = Math.abs(value);
    return size >= SMALLEST && size <= LARGEST ? undefined : OF_ANOTHER_SIZE;
  }
  return insteadOf(value);
}

/** What should stand in the place of a text. */
function insteadOf(value: string): Expected {
  // It is text only because no number of the machine is as small or as large.
  if (/e/i.test(value) && NUMBER.test(value)) return OF_ANOTHER_SIZE;
  if (value.startsWith('+') && NUMBER.test(value.slice(1)))
    return {
      kind: 'plus',
      expected: `expected a number without a plus sign, such as \`${value.slice(1)}\``,
      number: value.slice(1),
    };
  const plain = value
    .replaceAll('\u2212', '-')
    .replaceAll(/[\s'’_]/gu, '')
    // One comma that does not part three digits off is a decimal comma.
    .replace(/^(-?\d+),(?!\d{3}$)(\d+)$/, '$1.$2')
    .replaceAll(',', '');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain))
    return {
      kind: 'text',
      expected: 'expected a number such as `1234.5`, or an empty cell where there is none',
    };
  const [, sign = '', zeros = '', digits = ''] = /^(-?)(0*)(\d.*)$/.exec(plain) ?? [];
  const number = sign + digits;
  if (zeros !== '' && number.length + zeros.length === value.length)
    return {
      kind: 'zeros',
      expected: `expected a number without zeros before it, such as \`${number}\``,
      number,
    };
  const expected = `expected a plain number with a decimal point and without separators of thousands, such as \`${number}\``;
  return { kind: 'form', expected, number };
}
