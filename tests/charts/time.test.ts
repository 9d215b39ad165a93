import { expect, test } from 'vitest';
import { longTime, readTime, shortTime, timeKey } from '../../src/charts/time.ts';

test('reads years, quarters, months and days, and writes them as they were', () => {
  for (const key of ['2021', '2021-Q3', '2021-09', '2021-09-30', '1969-12-31']) {
    const time = readTime(key);
    expect(time && timeKey(time)).toBe(key);
  }
  expect(readTime(2021)).toEqual({ grain: 'year', at: 2021 });
});

test('does not take other text or days that never were for times', () => {
  for (const cell of ['', 'Q3 2021', '21', 171.1, '2021-13', '2021-02-30', '2021-Q5', 12345]) {
    expect(readTime(cell)).toBeUndefined();
  }
});

test('writes times in full and in short', () => {
  expect(['2021', '2021-Q3', '2021-09', '2021-09-30'].map((key) => longTime(key, 'en'))).toEqual([
    '2021',
    'Q3 2021',
    'September 2021',
    '30 September 2021',
  ]);
  expect(['2021', '2020-04', '2022-01-26'].map((key) => shortTime(key, 'en'))).toEqual([
    '2021',
    'Apr 2020',
    '26 Jan 2022',
  ]);
  expect(shortTime('2020-04', 'ru')).toBe('апр. 2020');
  expect(shortTime('2020-01', 'tt')).toBe('гыйн. 2020');
});
