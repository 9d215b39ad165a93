import { expect, test } from 'vitest';
import { describeChart } from '../../src/charts/describe-chart.ts';
import { plotted } from '../../src/charts/plotted.ts';
import { specification } from './specification.ts';

const YEARS = [
  { x: 2000, y: 18.3 },
  { x: 2013, y: 236.6 },
  { x: 2016, y: 137.3 },
  { x: 2020, y: 171.1 },
];

test('tells the first, last, highest and lowest of a line with their times', () => {
  expect(described({ data: YEARS })).toBe(
    'First 18.3 (2000); last 171.1 (2020); highest 236.6 (2013); lowest 18.3 (2000).',
  );
});

test('tells each line by its name, and what is missing', () => {
  const data = [
    { x: '2021-01', a: 1, b: 5 },
    { x: '2021-02', a: null, b: 5 },
    { x: '2021-03', a: 3, b: 4 },
  ];
  expect(described({ data, y: ['a', 'b'], unit: '%', labels: { a: 'Oil' } })).toBe(
    'Oil: first 1% (January 2021); last 3% (March 2021); highest 3% (March 2021); lowest 1% (January 2021); no data: February 2021. ' +
      'b: first 5% (January 2021); last 4% (March 2021); highest 5% (January 2021); lowest 4% (March 2021).',
  );
});

test('tells the highest and the lowest bar', () => {
  const data = [
    { x: 'Kazan', y: 3 },
    { x: 'Bolgar', y: 7 },
    { x: 'Arsk', y: null },
  ];
  expect(described({ type: 'bar', data })).toBe('Highest 7 (Bolgar); lowest 3 (Kazan); no data: Arsk.');
});

test('speaks Russian and Tatar', () => {
  expect(described({ data: YEARS }, 'ru')).toBe(
    'Первое значение 18,3 (2000); последнее 171,1 (2020); наибольшее 236,6 (2013); наименьшее 18,3 (2000).',
  );
  expect(described({ data: YEARS }, 'tt')).toBe(
    'Беренче 18,3 (2000); соңгы 171,1 (2020); иң зур 236,6 (2013); иң кечкенә 18,3 (2000).',
  );
});

function described(fields: Parameters<typeof specification>[0], language = 'en'): string {
  const { spec, data } = specification(fields);
  return describeChart({ spec, plotted: plotted(spec, data), language });
}
