import { expect, test } from 'vitest';
import { plotted } from '../../src/charts/plotted.ts';
import { specification } from './specification.ts';

test('puts times in order and gives each series a value for every time', () => {
  const { spec, data } = specification({
    data: [
      { x: 2020, name: 'A', y: 2 },
      { x: 2019, name: 'A', y: 1 },
      { x: 2020, name: 'B', y: 3 },
    ],
    series: 'name',
    labels: { B: 'The other' },
  });
  const { grain, points, series } = plotted(spec, data);
  expect(grain).toBe('year');
  expect(points.map(({ key }) => key)).toEqual(['2019', '2020']);
  expect(series).toEqual([
    { key: 'A', name: 'A', colour: 'd2', values: [1, 2] },
    { key: 'B', name: 'The other', colour: 'd1', values: [null, 3] },
  ]);
});

test('colours a single series as data, and of several the first as the one in question', () => {
  const rows = [
    { x: 2019, a: 1, b: 2, c: 3, d: 4 },
    { x: 2020, a: 1, b: 2, c: 3, d: 4 },
  ];
  expect(colours({ data: rows, y: 'a' })).toEqual(['d1']);
  expect(colours({ data: rows, y: ['a', 'b', 'c', 'd'] })).toEqual(['d2', 'd1', 'd3', 'd4']);
});

test('leaves a gap where a row of a regular series is missing', () => {
  expect(keys(['2021-01', '2021-02', '2021-03', '2021-05'])).toEqual([
    '2021-01',
    '2021-02',
    '2021-03',
    '2021-04',
    '2021-05',
  ]);
  expect(keys([2010, 2012, 2014, 2018])).toEqual(['2010', '2012', '2014', '2016', '2018']);
});

test('sees no gap where rows never were regular, nor between days', () => {
  expect(keys([1989, 2002, 2010, 2021])).toEqual(['1989', '2002', '2010', '2021']);
  expect(keys(['2022-01-27', '2022-01-28', '2022-01-31'])).toEqual([
    '2022-01-27',
    '2022-01-28',
    '2022-01-31',
  ]);
});

function colours(fields: Parameters<typeof specification>[0]): string[] {
  const { spec, data } = specification(fields);
  return plotted(spec, data).series.map(({ colour }) => colour);
}

function keys(values: readonly (string | number)[]): string[] {
  const { spec, data } = specification({ data: values.map((x) => ({ x, y: 1 })) });
  return plotted(spec, data).points.map(({ key }) => key);
}
