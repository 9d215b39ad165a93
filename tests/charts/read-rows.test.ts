import { expect, test } from 'vitest';
import { readRows } from '../../src/charts/read-rows.ts';

test('reads numbers as numbers, empty cells as null and the rest as text', () => {
  expect(readRows('year,gdp,note\n2020,171.1,\n2021,,"up, at last"\n')).toEqual({
    columns: ['year', 'gdp', 'note'],
    rows: [
      { year: 2020, gdp: 171.1, note: null },
      { year: 2021, gdp: null, note: 'up, at last' },
    ],
  });
});

test('reads what a spreadsheet saves: a byte order mark, CRLF, spaces, a negative and an exponent', () => {
  expect(readRows('\uFEFFx, y\r\n a ,-1.5\r\nb,2e3\r\n\r\n')).toEqual({
    columns: ['x', 'y'],
    rows: [
      { x: 'a', y: -1.5 },
      { x: 'b', y: 2000 },
    ],
  });
});

test('leaves what only looks like a number as text', () => {
  const [row] = rowsOf('a,b,c,d,e\n007,"1,234",1e999,0x10,1e-400');
  expect(row).toEqual({ a: '007', b: '1,234', c: '1e999', d: '0x10', e: '1e-400' });
});

test('keeps a column that is called like a property of every object', () => {
  const [row] = rowsOf('__proto__,constructor\n1,2');
  expect(Object.entries(row ?? {})).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
});

test('reports every row that is longer or shorter than the header', () => {
  expect(messages('x,y\n1\n1,2\n1,234,5\n')).toEqual([
    'Unexpected 1 cell in row 2, expected 2 as in the header',
    'Unexpected 3 cells in row 4, expected 2 as in the header; a comma inside a cell needs quotation marks around the cell',
  ]);
});

test('reports a column without a name and one that is there twice', () => {
  expect(messages('x,,x\n1,2,3')).toEqual([
    'Unexpected empty name of column 2 in row 1, expected a name',
    'Unexpected second column `x` in row 1, expected each name once; it is also column 1',
  ]);
});

test('reports semicolons between columns', () => {
  expect(messages('x;y\n1;2')).toEqual([
    'Unexpected semicolon or tab in row 1, expected commas between the columns',
  ]);
});

test('reports a file without rows', () => {
  const expected = ['Unexpected file without rows, expected a header and a row for each value of x'];
  expect(messages('x,y\n')).toEqual(expected);
  expect(messages('')).toEqual(expected);
});

function rowsOf(csv: string) {
  const table = readRows(csv);
  return 'problems' in table ? [] : table.rows;
}

function messages(csv: string): string[] {
  const table = readRows(csv);
  return 'problems' in table ? table.problems.map(({ message }) => message) : [];
}
