import { drawColumns } from './bar-columns.ts';
import { drawRows } from './bar-rows.ts';
import type { ChartSpecification } from '../schema/chart.ts';
import type { ChartType } from './chart-type.ts';
import { type Data, inData, type Problem } from './data.ts';
import { grainOf, seriesKeys, text } from './plotted.ts';

/**
 * Things compared. Times of a single series stand side by side, since readers expect time to run to the right;
 * anything else lies in rows, which leave room for names on a phone.
 */
export const barChart: ChartType = {
  name: (words) => words.barChart,
  check: checkBars,
  draw: (chart) =>
    isColumns(chart.plotted.grain, chart.plotted.series.length) ? drawColumns(chart) : drawRows(chart),
};

const MOST_BARS = 60;

function checkBars(spec: ChartSpecification, data: Data): Problem[] {
  return [...checkZero(spec), ...checkCount(spec, data)];
}

function checkZero({ zero }: ChartSpecification): Problem[] {
  const expected = 'expected bars to start at zero: their length is what readers compare';
  return zero ? [] : [{ path: ['zero'], message: `Unexpected \`zero: false\`, ${expected}` }];
}

function checkCount(spec: ChartSpecification, data: Data): Problem[] {
  const series = seriesKeys(spec, data).length;
  const count = new Set(data.rows.map((row) => text(row[spec.x]))).size * series;
  if (count <= MOST_BARS) return [];
  const remedy = isColumns(grainOf(spec, data), series)
    ? 'a line shows more'
    : 'leave out the smallest, or show a table';
  return [inData(`Unexpected ${count} bars, expected at most ${MOST_BARS}; ${remedy}`)];
}

function isColumns(grain: string, series: number): boolean {
  return grain !== 'name' && series === 1;
}
