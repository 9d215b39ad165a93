import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { elements } from './drawn-labels.ts';
import { specification } from './specification.ts';

test('lists times from the newest, every number with the same decimals', () => {
  const data = [
    { x: '2020-12', y: 8 },
    { x: '2021-01', y: 1234.25 },
  ];
  expect(cells({ data })).toEqual([
    ['X', 'points'],
    ['January 2021', '1,234.25'],
    ['December 2020', '8.00'],
  ]);
});

test('lists names in their order, and says what has no data', () => {
  const data = [
    { x: 'b', one: 2, two: null },
    { x: 'a', one: 1, two: 3 },
  ];
  expect(cells({ type: 'bar', data, y: ['one', 'two'], labels: { x: 'Town', b: 'Bolgar' } })).toEqual([
    ['Town', 'one', 'two'],
    ['Bolgar', '2', '–no data'],
    ['a', '1', '3'],
  ]);
});

test('shows years for which the data have no row as missing', () => {
  const data = [2016, 2017, 2018, 2020].map((x) => ({ x, y: 1 }));
  expect(cells({ data }).map(([year, value]) => `${year}: ${value}`)).toEqual([
    'X: points',
    '2020: 1',
    '2019: –no data',
    '2018: 1',
    '2017: 1',
    '2016: 1',
  ]);
});

function cells(fields: Parameters<typeof specification>[0]): string[][] {
  const { spec, data } = specification(fields);
  return elements(chartTable(spec, data, 'en'), 'tr').map((row) =>
    row.children.map((cell) => toString(cell)),
  );
}
