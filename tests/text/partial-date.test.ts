import { expect, test } from 'vitest';
import { beginOf, comparePartialDates, endOf } from '../../src/text/partial-date.ts';

test.each([
  ['2021', '2021-01-01', '2021-12-31'],
  ['2021-Q1', '2021-01-01', '2021-03-31'],
  ['2021-Q2', '2021-04-01', '2021-06-30'],
  ['2021-Q4', '2021-10-01', '2021-12-31'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-09-30', '2021-09-30', '2021-09-30'],
])('%s lasts from %s to %s', (date, first, last) => {
  expect(beginOf(date)).toBe(first);
  expect(endOf(date)).toBe(last);
});

test('partial dates come in order of their first days, the longer before the shorter', () => {
  const dates = [
    '2021-10',
    '2021-07-01',
    '2021-Q3',
    '2021-07',
    '2022',
    '2021-08',
    '2021-01',
    '2021-Q1',
    '2021',
  ];
  expect(dates.sort(comparePartialDates)).toEqual([
    '2021',
    '2021-Q1',
    '2021-01',
    '2021-Q3',
    '2021-07',
    '2021-07-01',
    '2021-08',
    '2021-10',
    '2022',
  ]);
});

test('the same date is in no order', () => {
  expect(comparePartialDates('2021-Q3', '2021-Q3')).toBe(0);
});
