import { expect, test } from 'vitest';
import { checkChart } from '../../src/charts/check-chart.ts';
import { specification } from './specification.ts';

const ROWS = [
  { year: 2019, gdp: 181.7 },
  { year: 2020, gdp: 171.1 },
];

test('finds nothing in a chart that can be drawn', () => {
  expect(problems({ data: ROWS, x: 'year', y: 'gdp', mark: [2020], labels: { gdp: 'GDP' } })).toEqual([]);
});

test('names the nearest column for one that does not exist', () => {
  expect(problems({ data: ROWS, x: 'yaer', y: ['gdp', 'gpd'] })).toEqual([
    'x: Unexpected column `yaer`, expected one of `year`, `gdp`. Did you mean `year`?',
    'y.1: Unexpected column `gpd`, expected one of `year`, `gdp`. Did you mean `gdp`?',
  ]);
});

test('reports a column that is used twice, and a list of columns beside series', () => {
  expect(
    problems({ data: [{ year: 2019, name: 'A', a: 1, b: 2 }], x: 'year', y: ['a', 'b'], series: 'year' }),
  ).toEqual([
    'series: Unexpected column `year` again, expected another than in x, y or series before',
    'y: Unexpected list of columns beside `series`, expected one column: `series` already names the lines',
  ]);
});

test('reports each cell that is not a number, at its place, with what to write', () => {
  const data = [
    { x: 2018, y: '1,234.5' },
    { x: 2019, y: '\u22123' },
    { x: 2020, y: 'n/a' },
    { x: null, y: 4 },
    { x: 2021, y: 1e-320 },
  ];
  expect(problems({ data })).toEqual([
    'data.0.y: Unexpected `1,234.5` in column `y`, expected a plain number with a decimal point and without separators of thousands, such as `1234.5`',
    'data.1.y: Unexpected `−3` in column `y`, expected a plain number with a decimal point and without separators of thousands, such as `-3`',
    'data.2.y: Unexpected `n/a` in column `y`, expected a number such as `1234.5`, or an empty cell where there is none',
    'data.3.x: Unexpected empty cell in column `x`, expected a value',
    'data.4.y: Unexpected `1e-320` in column `y`, expected a size between 1e-9 and 1e15; choose another unit',
  ]);
});

test('tells of more rows than a page can show, without looking at each', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, day) => ({ x: 1000 + day, y: 'n/a' }));
  expect(problems({ data: rows(10_001) })).toEqual([
    'data: Unexpected 10001 rows, expected at most 10000: a chart shows no more, and readers get all of them as a table. Keep one of each week, month or year',
  ]);
  expect(problems({ data: rows(10_000) })).toHaveLength(10_000);
});

test('of a file, reports the first cell of each kind with its row, and how many are like it', () => {
  const rows = ['1,2', '1 234', 'n/a', 'n/a', '1.2.3', null].map((y, index) => ({ x: 2000 + index, y }));
  const { spec, data } = specification({ data: rows });
  expect(checkChart({ ...spec, data: 'file.csv' }, data)).toEqual([
    {
      path: ['data'],
      message:
        'Unexpected `1,2` in row 2, column `y`, expected a plain number with a decimal point and without separators of thousands, such as `1.2`. 1 more row has such a cell',
    },
    {
      path: ['data'],
      message:
        'Unexpected `n/a` in row 4, column `y`, expected a number such as `1234.5`, or an empty cell where there is none. 2 more rows have such a cell',
    },
  ]);
});

test('reports a column without any number', () => {
  expect(
    problems({
      data: [
        { x: 2019, y: null },
        { x: 2020, y: null },
      ],
    }),
  ).toEqual(['data: Unexpected column `y` without any number, expected at least one']);
});

test('reports a second row for the same x, and asks for the column that names the lines', () => {
  expect(
    problems({
      data: [
        { x: 2019, y: 1 },
        { x: 2019, y: 2 },
      ],
    }),
  ).toEqual([
    'data.1.x: Unexpected second `2019` in column `x`, expected one row for it. If each row belongs to one of several lines, name their column in `series`',
  ]);
});

test('takes a file apart as often for many second rows as for one', () => {
  expect(timesTakenApart(50)).toBe(timesTakenApart(2));
});

/** How often the text of a file is asked for when all its rows have the same x. */
function timesTakenApart(rows: number): number {
  let times = 0;
  const { spec } = specification({ data: ROWS, x: 'year', y: 'gdp' });
  const problem = checkChart(
    { ...spec, data: 'gdp.csv' },
    {
      columns: ['year', 'gdp'],
      rows: Array.from({ length: rows }, () => ({ year: 2019, gdp: 1 })),
      get csv() {
        times++;
        return `year,gdp\n${'2019,1\n'.repeat(rows)}`;
      },
    },
  );
  expect(problem.map(({ message }) => message).join()).toContain('in `gdp.csv:3`');
  expect(problem.map(({ message }) => message).join()).toContain('`gdp.csv:2` is the first');
  return times;
}

test('reports more series than can be told apart', () => {
  const data = ['A', 'B', 'C', 'D', 'E'].flatMap((name) => [
    { x: 2019, name, y: 1 },
    { x: 2020, name, y: 2 },
  ]);
  expect(problems({ data, series: 'name' })).toEqual([
    'series: Unexpected 5 series, expected at most four: more cannot be told apart. Leave some out, or draw two charts',
  ]);
});

test('reports an x of lines that is no time, with its row', () => {
  expect(
    problems({
      data: [
        { x: 2019, y: 1 },
        { x: 'Q3 21', y: 2 },
        { x: '2021-02-30', y: 3 },
      ],
    }),
  ).toEqual([
    'data.1.x: Unexpected `Q3 21` in column `x`, expected a year, quarter, month or day such as `2021`, `2021-Q3`, `2021-09` or `2021-09-30`',
    'data.2.x: Unexpected `2021-02-30` in column `x`, expected a year, quarter, month or day such as `2021`, `2021-Q3`, `2021-09` or `2021-09-30`',
  ]);
});

test('reports years mixed with months, and a line of one point', () => {
  expect(
    problems({
      data: [
        { x: 2019, y: 1 },
        { x: '2020-01', y: 2 },
      ],
    }),
  ).toEqual([
    'data: Unexpected mixture of years, quarters, months or days in column `x`, expected one of them',
  ]);
  expect(problems({ data: [{ x: 2019, y: 1 }] })).toEqual([
    'x: Unexpected single value in column `x`, expected at least two for a line; one number needs no chart',
  ]);
});

test('reports a mark or a label that names nothing, and a mark without a number', () => {
  const data = [...ROWS, { year: 2021, gdp: null }];
  expect(problems({ data, x: 'year', y: 'gdp', mark: [2030, 2021], labels: { gpd: 'GDP' } })).toEqual([
    'labels.gpd: Unexpected label of `gpd`, expected one of `year`, `gdp`. Did you mean `gdp`?',
    'mark.0: Unexpected mark `2030`, expected a value of column `year`. Did you mean `2020`?',
    'mark.1: Unexpected mark `2021`, expected a value of `year` that has a number',
  ]);
});

test('reports two series that readers cannot tell apart', () => {
  const data = [
    { x: 2019, gdp: 1, gdp_ppp: 2 },
    { x: 2020, gdp: 2, gdp_ppp: 3 },
  ];
  const y = ['gdp', 'gdp_ppp'];
  const told =
    'Unexpected name `gdp ppp` for two series, `gdp` and `gdp_ppp`, expected one for each: readers cannot tell them apart. Write another in `labels`';
  expect(problems({ data, y, labels: { gdp: 'gdp ppp' } })).toEqual([`labels.gdp: ${told}`]);
  expect(problems({ data, y, labels: { gdp: 'GDP', gdp_ppp: 'GDP at parity' } })).toEqual([]);
  const rows = ['a_b', 'a b'].flatMap((name) => [
    { x: 2019, name, y: 1 },
    { x: 2020, name, y: 2 },
  ]);
  expect(problems({ data: rows, series: 'name' })).toEqual([
    'series: Unexpected name `a b` for two series, `a_b` and `a b`, expected one for each: readers cannot tell them apart. Write another in `labels`',
  ]);
});

test('reports bars that do not start at zero, and more of them than a page can hold', () => {
  const data = Array.from({ length: 61 }, (_, index) => ({ x: `Place ${index}`, y: index }));
  expect(problems({ type: 'bar', data, zero: false })).toEqual([
    'zero: Unexpected `zero: false`, expected bars to start at zero: their length is what readers compare',
    'data: Unexpected 61 bars, expected at most 60; leave out the smallest, or show a table',
  ]);
});

function problems(fields: Parameters<typeof specification>[0]): string[] {
  const { spec, data } = specification(fields);
  return checkChart(spec, data).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
