import { expect, test } from 'vitest';
import { chartCsv } from '../../src/charts/chart-csv.ts';
import { readRows } from '../../src/charts/read-rows.ts';
import { specification } from './specification.ts';

test('writes a row for each x and a column for each series, with exact numbers and empty cells', () => {
  const { spec, data } = specification({
    data: [
      { x: 2020, name: 'A, B', y: 171.082 },
      { x: 2019, name: 'A, B', y: 181.667 },
      { x: 2020, name: 'The "C"', y: -2 },
    ],
    series: 'name',
  });
  expect(chartCsv(spec, data)).toBe('x,"A, B","The ""C"""\r\n2019,181.667,\r\n2020,171.082,-2\r\n');
});

test('keeps spreadsheet programs from running a name', () => {
  const { spec, data } = specification({
    type: 'bar',
    data: [{ x: '=HYPERLINK("https://example.org")', y: -1 }],
  });
  expect(chartCsv(spec, data)).toBe(`x,y\r\n"'=HYPERLINK(""https://example.org"")",-1\r\n`);
});

test('is read back as what the chart shows', () => {
  const rows = [
    { x: 'Almetyevsk', y: 1.5 },
    { x: 'Nizhnekamsk\u00A0', y: null },
  ];
  const { spec, data } = specification({ type: 'bar', data: rows });
  expect(readRows(chartCsv(spec, data))).toEqual({
    columns: ['x', 'y'],
    rows: [rows[0], { x: 'Nizhnekamsk', y: null }],
  });
});
