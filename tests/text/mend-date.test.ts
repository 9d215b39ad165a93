import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendedDate } from '../../src/text/mend-date.ts';

test.each([
  ['2022-1-6', '2022-01-06'],
  ['2022/01/26', '2022-01-26'],
  ['2022.1.26', '2022-01-26'],
  ['26 January 2022', '2022-01-26'],
  ['Wed, 26 Jan 2022', '2022-01-26'],
  ['Wednesday, January 26, 2022', '2022-01-26'],
  ['26 января 2022 года', '2022-01-26'],
  ['26 гыйнвар 2022', '2022-01-26'],
  ['2022 елның 26 гыйнвары', '2022-01-26'],
  ['26 қыркүйек 2022', '2022-09-26'],
  ['2022 жылғы 26 қазан', '2022-10-26'],
  ['26 қараша 2022', '2022-11-26'],
  ['0026-026', '0026-01-26'],
  ['Jan 26th, 2022', '2022-01-26'],
  ['26.01.2022', '2022-01-26'],
  ['01/26/2022', '2022-01-26'],
  ['02/02/2022', '2022-02-02'],
  ['2022年1月26日', '2022-01-26'],
  ['２０２２年 1月 6日', '2022-01-06'],
  ['2022년 1월 26일', '2022-01-26'],
  ['٢٠٢٢-٠١-٢٦', '2022-01-26'],
  ['٢٦/٠١/٢٠٢٢', '2022-01-26'],
  ['۲۰۲۲/۰۱/۲۶', '2022-01-26'],
  ['2022-01-26 09:30:00 +0300', '2022-01-26T09:30:00+03:00'],
  ['2022-01-26T9:30Z', '2022-01-26T09:30Z'],
  ['2022-01-26T09:30:00.000Z', '2022-01-26T09:30:00Z'],
  ['2022-01-26 09:30 UTC', '2022-01-26T09:30Z'],
  ['2022-01-26 09:30:00 +0300 MSK', '2022-01-26T09:30:00+03:00'],
  ['2022-01-26 09:30:00.123456789 +0300 +0300', '2022-01-26T09:30:00+03:00'],
  ['2022-01-26 09:30:00.5 +0000 UTC m=+0.000012', '2022-01-26T09:30:00+00:00'],
  ['Wed Jan 26 2022 09:30:00 GMT+0300 (Moscow Standard Time)', '2022-01-26T09:30:00+03:00'],
  ['Wed Jan 26 09:30:00 +0300 2022', '2022-01-26T09:30:00+03:00'],
  ['2022. 1. 26.', '2022-01-26'],
])('%s is surely %s', (text, date) => {
  expect(mendedDate(text)).toEqual({ date });
});

test.each([
  ...['Wed Jan 26 09:30:00 2022', 'Wed Jan 26 09:30:00 MSK 2022', '2022-01-26 09:30:00 MSK'].map((text) => [
    text,
    'A time needs its offset from UTC: `2022-01-26T09:30:00Z` in UTC, `2022-01-26T09:30:00+03:00` in Moscow.',
  ]),
  [
    '2022年1月26日 09:30',
    'A time needs its offset from UTC: `2022-01-26T09:30Z` in UTC, `2022-01-26T09:30+03:00` in Moscow.',
  ],
  ['Wed Feb 30 2022 09:30:00 GMT+0300', 'February 2022 has 28 days.'],
  ['01/02/2022', 'It can be read in two ways: write `2022-02-01` or `2022-01-02`.'],
  ['۱۴۰۰-۱۱-۰۶', 'Write it with the digits 0 to 9, by the Gregorian calendar.'],
  ['٢٦ رجب', 'Write it with the digits 0 to 9, by the Gregorian calendar.'],
  ['٠١/٠٢/٢٠٢٢', 'It can be read in two ways: write `2022-02-01` or `2022-01-02`.'],
  ['2025-02-30', 'February 2025 has 28 days.'],
  ['2024-02-30', 'February 2024 has 29 days.'],
  ['2025-13-01', 'There is no month 13.'],
  ['0000-01-01', 'There was no year 0.'],
  ['0000', 'There was no year 0.'],
  ['0000-Q1', 'There was no year 0.'],
  ['1/1/0000', 'There was no year 0.'],
  ['0000-026', 'There was no year 0.'],
  ['0000-01-01T09:30Z', 'There was no year 0.'],
  [
    '2022-01-26 09:30',
    'A time needs its offset from UTC: `2022-01-26T09:30Z` in UTC, `2022-01-26T09:30+03:00` in Moscow.',
  ],
  ['2022-01-26T09:30+25:00', 'Offsets from UTC lie between `-12:00` and `+14:00`.'],
  ['2022-01-26T25:00Z', 'A day has hours 00 to 23.'],
])('of %s it is told why there is doubt', (text, hint) => {
  expect(mendedDate(text)).toEqual({ hint });
});

test.each(['', 'soon', '2022', '31/31/2022', '26 Nivôse 2022', '99.99.2022'])(
  'nothing is made of %j',
  (text) => {
    expect(mendedDate(text)).toEqual({});
  },
);

test('whatever is mended is a day that the calendar has', () => {
  const number = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), number, number, (year, month, day) => {
      const { date } = mendedDate(`${year}-${month}-${day}`);
      if (date !== undefined) expect(new Date(`${date}T00:00:00Z`).toISOString()).toContain(date);
    }),
  );
});

test('a text too long for a date is none, and soon told', () => {
  expect(mendedDate(`2022-01-26 09:30${' '.repeat(200_000)}!`)).toEqual({});
});
