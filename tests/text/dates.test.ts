import { expect, test } from 'vitest';
import { dayOf, instantOf, longDay, partialDay, periodText, timestamp } from '../../src/text/dates.ts';

test('a day begins at midnight of its time zone', () => {
  expect(new Date(instantOf('2022-01-26', 'Europe/Moscow')).toISOString()).toBe('2022-01-25T21:00:00.000Z');
});

test('an instant belongs to the day that its time zone shows', () => {
  expect(dayOf('2022-01-25T23:30:00Z', 'Europe/Moscow')).toBe('2022-01-26');
  expect(dayOf('2022-01-26', 'Asia/Tokyo')).toBe('2022-01-26');
});

test('a day that has no midnight begins when it begins', () => {
  expect(new Date(instantOf('2018-11-04', 'America/Sao_Paulo')).toISOString()).toBe(
    '2018-11-04T03:00:00.000Z',
  );
});

test('where no clock is ever changed, a timestamp is that of a zone that keeps the same time', () => {
  for (const instant of [0, -1, 1643155200000, 1643155201999, -62135596800000, 253402300800000])
    expect(timestamp(instant, 'UTC')).toBe(timestamp(instant, 'Etc/GMT'));
  expect(timestamp(Date.parse('2022-01-26'), 'UTC')).toBe('2022-01-26T00:00:00+00:00');
});

test('a timestamp carries the offset of its day', () => {
  expect(timestamp(Date.parse('2022-07-01T00:00:00Z'), 'Europe/London')).toBe('2022-07-01T01:00:00+01:00');
});

test.each([
  ['2022-01-26', '26 January 2022'],
  ['2022-01', 'January 2022'],
  ['2022-Q3', 'Q3 2022'],
  ['2022', '2022'],
])('%s reads %s', (date, text) => {
  expect(partialDay(date, 'en')).toBe(text);
});

test('days are written in the language of the text', () => {
  expect(longDay('2022-01-26', 'ru')).toBe('26 января 2022');
});

test('an interval has a dash, with spaces where its ends have them', () => {
  expect(periodText('2016/2020', 'en')).toBe('2016–2020');
  expect(periodText('2021-01/2021-09', 'en')).toBe('January–September 2021');
  expect(periodText('2016-08/2026-07', 'en')).toBe('August 2016 – July 2026');
  expect(periodText('2021-Q1/2021-Q3', 'en')).toBe('Q1 2021 – Q3 2021');
  expect(periodText('2021-01-03/2021-01-09', 'en')).toBe('3–9 January 2021');
});
