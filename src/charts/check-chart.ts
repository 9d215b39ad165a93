import type { ChartSpecification } from '../schema/chart.ts';
import { didYouMean } from '../text/nearest.ts';
import { chartTypes } from './chart-types.ts';
import { checkCells, checkTwice } from './check-cells.ts';
import { checkColumns } from './check-columns.ts';
import { type Data, inData, type Problem } from './data.ts';
import { MOST_SERIES } from './most-series.ts';
import { nameOf, seriesKeys, text, yColumns } from './plotted.ts';
import { unknownName } from './unknown-name.ts';

/** Readers get each row in a table below the chart: twenty-seven years of days come to 400 kB already. */
const MOST_ROWS = 10_000;

/**
 * What keeps a chart from being drawn, or would make it draw something else than its author means.
 *
 * All problems of the columns are reported; once they are right, all of the cells; then all others. `drawChart` may
 * rely on an empty list.
 */
export function checkChart(spec: ChartSpecification, data: Data): Problem[] {
  const columns = checkColumns(spec, data);
  if (columns.length > 0) return columns;
  const { length } = data.rows;
  if (length > MOST_ROWS) return [inData(tooMany(length))];
  const cells = [...checkCells(spec, data), ...checkTwice(spec, data)];
  if (cells.length > 0) return cells;
  return [
    ...checkSeries(spec, data),
    ...checkLabels(spec, data),
    ...checkNames(spec, data),
    ...checkMarks(spec, data),
    ...chartTypes[spec.type].check(spec, data),
  ];
}

function tooMany(rows: number): string {
  return `Unexpected ${rows} rows, expected at most ${MOST_ROWS}: a chart shows no more, and readers get all of them as a table. Keep one of each week, month or year`;
}

function checkSeries(spec: ChartSpecification, data: Data): Problem[] {
  const count = seriesKeys(spec, data).length;
  if (count <= MOST_SERIES) return [];
  const remedy = 'more cannot be told apart. Leave some out, or draw two charts';
  return [{ path: ['series'], message: `Unexpected ${count} series, expected at most four: ${remedy}` }];
}

function checkLabels(spec: ChartSpecification, data: Data): Problem[] {
  const named = [...new Set([...data.columns, ...seriesKeys(spec, data)])];
  const known = new Set([...named, ...xValues(spec, data)]);
  const unknown = Object.keys(spec.labels).filter((key) => !known.has(key));
  return unknown.map((key) => ({
    path: ['labels', key],
    isKey: true,
    message: unknownName('label of', key, named),
  }));
}

/** Readers tell series apart by their names, in the chart and in its table. */
function checkNames(spec: ChartSpecification, data: Data): Problem[] {
  const keys = seriesKeys(spec, data);
  const seen = new Map<string, string>();
  return keys.flatMap((key) => {
    const name = nameOf(spec, key).normalize('NFC').replace(/\s+/g, ' ').trim();
    const other = seen.get(name);
    seen.set(name, key);
    if (other === undefined) return [];
    const labelled = [key, other].find((one) => Object.hasOwn(spec.labels, one));
    const path = labelled === undefined ? [spec.series === undefined ? 'y' : 'series'] : ['labels', labelled];
    const message = `Unexpected name \`${name}\` for two series, \`${other}\` and \`${key}\`, expected one for each: readers cannot tell them apart. Write another in \`labels\``;
    return [{ path, message }];
  });
}

function checkMarks(spec: ChartSpecification, data: Data): Problem[] {
  const values = xValues(spec, data);
  return spec.mark.map(String).flatMap((key, index) => {
    const problem = (expected: string): Problem[] => [
      { path: ['mark', String(index)], message: `Unexpected mark \`${key}\`, expected ${expected}` },
    ];
    if (!values.has(key)) return problem(`a value of column \`${spec.x}\`.${didYouMean(key, values)}`);
    return hasNumber(spec, data, key) ? [] : problem(`a value of \`${spec.x}\` that has a number`);
  });
}

/** Whether the series in question has a number at a value of x. */
function hasNumber(spec: ChartSpecification, data: Data, key: string): boolean {
  const { series } = spec;
  const [question] = seriesKeys(spec, data);
  const [column = ''] = yColumns(spec);
  return data.rows.some((row) => {
    const belongs = series === undefined || text(row[series]) === question;
    return belongs && text(row[spec.x]) === key && typeof row[column] === 'number';
  });
}

function xValues(spec: ChartSpecification, data: Data): Set<string> {
  return new Set(data.rows.map((row) => text(row[spec.x])));
}
