import { expect, test } from 'vitest';
import { firstChart } from '../../../src/components/front/first-chart.ts';

test('finds the first of several charts, without the table of its data', () => {
  const chart = '<figure class="chart" id="chart-1"><svg></svg><p>Source</p>';
  const html = `<p>Text</p>${chart}<details><table></table></details></figure><figure class="chart" id="chart-2"></figure>`;
  expect(firstChart(html)).toBe(`${chart}</figure>`);
});

test('leaves other figures alone', () => {
  expect(firstChart('<figure class="quotation"></figure>')).toBeUndefined();
});
