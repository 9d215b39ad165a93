import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/draw-chart.ts';
import { elements } from './drawn-labels.ts';
import { specification } from './specification.ts';

const GDP = [
  { year: 2012, gdp: 208 },
  { year: 2013, gdp: 236.6 },
  { year: 2014, gdp: 221.4 },
  { year: 2015, gdp: null },
  { year: 2016, gdp: 137.3 },
  { year: 2017, gdp: 166.8 },
];

const COUNTRIES = [
  { country: 'Kazakhstan', before: 181.7, after: 171.1 },
  { country: 'Uzbekistan', before: 60.3, after: 60.2 },
  { country: 'Turkmenistan', before: 45.2, after: null },
];

test('draws a line with its marks, a gap and the table', async () => {
  const note = 'Not adjusted for inflation.';
  await expectDrawn('line', { data: GDP, x: 'year', y: 'gdp', unit: 'US$ bn', mark: [2013, 2016], note });
});

test('draws several lines, named at their ends', async () => {
  const data = [
    { month: '2021-11', name: 'Kazakhstan', rate: 8.7 },
    { month: '2021-12', name: 'Kazakhstan', rate: 8.4 },
    { month: '2022-01', name: 'Kazakhstan', rate: 8.5 },
    { month: '2021-11', name: 'Russia', rate: 8.4 },
    { month: '2021-12', name: 'Russia', rate: 8.39 },
    { month: '2022-01', name: 'Russia', rate: 8.73 },
    { month: '2021-11', name: 'Georgia', rate: 12.5 },
    { month: '2021-12', name: 'Georgia', rate: 13.9 },
  ];
  const source = {
    publisher: 'World Bank',
    title: 'FP.CPI.TOTL.ZG',
    url: 'https://data.worldbank.org/',
    date: '2022-02',
  };
  await expectDrawn('lines', { data, x: 'month', y: 'rate', series: 'name', unit: '% a year', source });
});

test('draws an axis that starts above zero, and says so', async () => {
  const data = [
    { day: '2022-01-03', index: 101.2 },
    { day: '2022-01-10', index: 98.1 },
  ];
  await expectDrawn('without-zero', { data, x: 'day', y: 'index', unit: 'index', zero: false });
});

test('draws names as rows, with the marked one and one without data', async () => {
  await expectDrawn('rows', {
    type: 'bar',
    data: COUNTRIES,
    x: 'country',
    y: 'after',
    unit: 'US$ bn',
    mark: ['Kazakhstan'],
  });
});

test('draws several columns as groups of rows', async () => {
  const labels = { before: 'In 2019', after: 'In 2020' };
  await expectDrawn('groups', { type: 'bar', data: COUNTRIES, x: 'country', y: ['before', 'after'], labels });
});

test('draws times as columns, below zero too', async () => {
  const data = [
    { year: 2018, growth: 7.7 },
    { year: 2019, growth: 1.3 },
    { year: 2020, growth: -5.8 },
  ];
  await expectDrawn('columns', { type: 'bar', data, x: 'year', y: 'growth', unit: '%' });
});

test('draws many times as columns with an axis', async () => {
  const data = Array.from({ length: 20 }, (_, index) => ({
    year: 2001 + index,
    growth: 1000 + ((index * 7) % 11) * 250,
  }));
  await expectDrawn('many-columns', { type: 'bar', data, x: 'year', y: 'growth', mark: [2015] });
});

test('writes Russian in Russian', async () => {
  const data = [
    { year: 2019, people: 33_580_350 },
    { year: 2020, people: 34_232_050 },
  ];
  await expectDrawn(
    'russian',
    { data, x: 'year', y: 'people', subtitle: 'Население', unit: 'человек' },
    'ru',
  );
});

test('keeps markup in the data as text', () => {
  const data = [{ x: '<script>alert(1)</script>', y: 1 }];
  const html = drawn({ type: 'bar', data, title: 'A <b> & c' });
  expect(html).not.toContain('<script');
  expect(html).toContain('<p class="title">A &#x3C;b> &#x26; c</p>');
});

test('has no style of its own, which a strict security policy would drop', () => {
  const html = drawn({ data: GDP, x: 'year', y: 'gdp' });
  expect(html).not.toMatch(/\sstyle=|<style/);
});

test('gives every id in a figure its own name, after the id of the figure', () => {
  const html = drawn({ data: GDP, x: 'year', y: 'gdp' });
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['chart-1', 'chart-1-title', 'chart-1-description']);
  expect(html).toContain('aria-labelledby="chart-1-title chart-1-description"');
});

test('prefers the author’s text alternative', () => {
  expect(drawn({ data: GDP, x: 'year', y: 'gdp', description: 'It fell.' })).toContain('>It fell.</desc>');
});

test('draws a value between two gaps as a dot', () => {
  const data = [1, null, 3, null, 5, 6].map((y, index) => ({ x: 2010 + index, y }));
  const { spec, data: table } = specification({ data });
  const figure = drawChart(spec, table, { id: 'c', language: 'en', csvHref: 'c.csv' });
  expect(elements(figure, 'circle').map(({ properties: { cx, r } }) => [cx, r])).toEqual([
    ['0%', 3],
    ['40%', 3],
    ['100%', 4],
  ]);
  expect(elements(figure, 'path').map(({ properties: { d } }) => d)).toEqual(['M800,41.7L1000,0']);
});

async function expectDrawn(
  name: string,
  fields: Parameters<typeof specification>[0],
  language = 'en',
): Promise<void> {
  const lines = drawn(fields, language).replaceAll(/></g, '>\n<');
  await expect(`${lines}\n`).toMatchFileSnapshot(`drawn/${name}.html`);
}

function drawn(fields: Parameters<typeof specification>[0], language = 'en'): string {
  const { spec, data } = specification(fields);
  return toHtml(drawChart(spec, data, { id: 'chart-1', language, csvHref: 'chart-1.csv' }));
}
