import { expect, test } from 'vitest';
import { readTime } from '../../src/charts/time.ts';
import { timeTexts } from '../../src/charts/time-texts.ts';
import { timeTicks } from '../../src/charts/time-ticks.ts';

test('labels a long span with round years', () => {
  expect(ticks(1991, 2024, (year) => String(year))).toEqual(['1995', '2000', '2005', '2010', '2015', '2020']);
});

test('labels months over several years with years', () => {
  const months = ['2018', '2019', '2020', '2021'].flatMap((year) => monthsOf(year));
  expect(labels([...months, '2022-01'])).toEqual(['2018', '2019', '2020', '2021', '2022']);
});

test('labels months of a year with the year once', () => {
  expect(labels([...monthsOf('2020'), ...monthsOf('2021').slice(0, 6)])).toEqual([
    'Jan 2020',
    'Apr',
    'Jul',
    'Oct',
    'Jan 2021',
    'Apr',
  ]);
});

test('labels quarters with years', () => {
  const quarters = [2018, 2019, 2020, 2021].flatMap((year) =>
    [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  );
  expect(labels(quarters)).toEqual(['2018', '2019', '2020', '2021']);
});

test('labels weeks at their Mondays', () => {
  const days = Array.from({ length: 40 }, (_, index) =>
    new Date(Date.UTC(2022, 0, 3 + index)).toISOString().slice(0, 10),
  );
  expect(labels(days)).toEqual(['3 Jan 2022', '10 Jan', '17 Jan', '24 Jan', '31 Jan', '7 Feb']);
});

test('labels every one of a few times', () => {
  expect(labels(['1989', '2002', '2010', '2021'])).toEqual(['1989', '2002', '2010', '2021']);
});

function ticks(from: number, to: number, key: (at: number) => string): string[] {
  return labels(Array.from({ length: to - from + 1 }, (_, index) => key(from + index)));
}

function labels(keys: readonly string[]): string[] {
  const times = keys.flatMap((key) => readTime(key) ?? []);
  return timeTexts(timeTicks(times, 6), 'en');
}

function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
