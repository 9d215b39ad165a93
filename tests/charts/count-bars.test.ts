import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { countBars } from '../../src/charts/count-bars.ts';
import { countPeriods } from '../../src/charts/count-periods.ts';

const DAYS = ['2022-02-20', '2021-11-03', '2022-01-01', '2022-01-20'];

test('counts days by month over the year before the last', () => {
  const counts = countPeriods(DAYS);
  expect(counts[0]).toEqual({ period: '2021-03', count: 0 });
  expect(counts.slice(-4)).toEqual([
    { period: '2021-11', count: 1 },
    { period: '2021-12', count: 0 },
    { period: '2022-01', count: 2 },
    { period: '2022-02', count: 1 },
  ]);
});

test('counts days by year once they spread over more than two', () => {
  expect(countPeriods(['2019-05-01', '2022-01-02', '2022-03-04'])).toEqual([
    { period: '2019', count: 1 },
    { period: '2020', count: 0 },
    { period: '2021', count: 0 },
    { period: '2022', count: 2 },
  ]);
});

test('counts no days as no periods', () => {
  expect(countPeriods([])).toEqual([]);
});

test('draws a bar and a number for each month that has some', async () => {
  const strip = countBars(countPeriods(DAYS), {
    id: 'mentions',
    title: 'Articles that mention KAMAZ',
    language: 'en',
  });
  await expect(`${toHtml(strip, { space: 'svg' }).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    'drawn/count-bars.html',
  );
});

test('tells the counts to those who cannot see them', () => {
  const strip = countBars(countPeriods(DAYS), { id: 'm', title: 'Articles', language: 'en' });
  expect(toHtml(strip, { space: 'svg' })).toContain(
    '>November 2021: 1; January 2022: 2; February 2022: 1.</desc>',
  );
});

test('leaves out numbers that have no room, except the highest', () => {
  const counts = Array.from({ length: 60 }, (_, index) => ({
    period: String(1960 + index),
    count: 100 + (index % 7),
  }));
  const html = toHtml(countBars(counts, { id: 'm', title: 'Articles', language: 'en' }), { space: 'svg' });
  expect([...html.matchAll(/class="val"[^>]*>(\d+)/g)].map(([, number]) => number)).toEqual(
    Array(8).fill('106'),
  );
});
