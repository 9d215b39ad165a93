import { expect, test } from 'vitest';
import { subtitle } from '../../src/charts/caption.ts';
import { plotted } from '../../src/charts/plotted.ts';
import { specification } from './specification.ts';

const YEARS = [
  { x: 2000, y: 18.3 },
  { x: 2020, y: 171.1 },
];

test('joins the measure, its unit and the years', () => {
  expect(written({ data: YEARS, subtitle: 'Gross domestic product', unit: 'US$ bn' })).toBe(
    'Gross domestic product, US$ bn, 2000–2020',
  );
});

test('does not repeat a unit that the measure already says, and is not misled by a part of a word', () => {
  expect(written({ data: YEARS, subtitle: 'GDP (US$ bn)', unit: 'US$ bn' })).toBe('GDP (US$ bn), 2000–2020');
  expect(written({ data: YEARS, subtitle: 'Metres of pipe', unit: 'm' })).toBe(
    'Metres of pipe, m, 2000–2020',
  );
});

test('takes the name of the only column for the measure', () => {
  expect(written({ data: YEARS, subtitle: undefined, labels: { y: 'output' } })).toBe(
    'Output, points, 2000–2020',
  );
});

test('names the unit alone where several columns share it', () => {
  const data = YEARS.map((row) => ({ ...row, z: 1 }));
  expect(written({ data, subtitle: undefined, y: ['y', 'z'] })).toBe('Points, 2000–2020');
});

test('says no time where there is none', () => {
  expect(written({ type: 'bar', data: [{ x: 'Kazan', y: 1 }] })).toBe('The measure, points');
});

function written(fields: Parameters<typeof specification>[0]): string {
  const { spec, data } = specification(fields);
  return subtitle({ spec, plotted: plotted(spec, data), language: 'en' });
}
