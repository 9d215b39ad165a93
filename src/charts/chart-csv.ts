import { csvFormatRow } from 'd3-dsv';
import type { ChartSpecification } from '../schema/chart.ts';
import type { Data } from './data.ts';
import { isFormula } from '../text/spreadsheet-formula.ts';
import { plotted } from './plotted.ts';

/**
 * What a chart shows as a CSV file: a row for each x, in the order of the chart, and a column for each series.
 *
 * Names are those of the data, numbers are as exact as the data, and an empty cell is a value that is missing. Lines
 * end with CR and LF. Before a name that a spreadsheet program would run as a formula stands an apostrophe.
 *
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files.
 */
export function chartCsv(spec: ChartSpecification, data: Data): string {
  const { points, series } = plotted(spec, data);
  const header = [spec.x, ...series.map(({ key }) => key)];
  const rows = points.map(({ key }, index) => [
    key,
    ...series.map(({ values }) => String(values[index] ?? '')),
  ]);
  return [header, ...rows].map((cells) => `${csvFormatRow(cells.map(inert))}\r\n`).join('');
}

function inert(cell: string): string {
  return isFormula(cell) ? `'${cell}` : cell;
}
