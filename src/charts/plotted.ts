import { min } from 'd3-array';
import type { ChartSpecification } from '../schema/chart.ts';
import type { Cell, Data, Row } from './data.ts';
import { type Grain, readTime, timeKey } from './time.ts';

/** What a chart shows: every x once, and for each series its value there. */
export interface Plotted {
  /** What x is: times of one grain, in their order; or names, in the order of the rows. */
  grain: Grain | 'name';
  points: readonly Point[];
  /** One to four; the first is the one in question. */
  series: readonly Series[];
}

/** One value of x. */
interface Point {
  /** As the data write it: `2021`, `2021-09`, `Kazakhstan`. */
  key: string;
  /** Its place along the axis, in units of the grain; for names, its rank. */
  at: number;
}

export interface Series {
  /** As the data write it: the name of a column, or a value of the column that names the series. */
  key: string;
  /** As readers see it. */
  name: string;
  /** The class that colours it, `d1` to `d4`. */
  colour: string;
  /** A number for each point; `null` where there is none. */
  values: readonly (number | null)[];
}

/** One series is blue; of several, the first is the one in question. */
const ALONE = ['d1'];
const TOGETHER = ['d2', 'd1', 'd3', 'd4'];

/** What a specification draws from its data; both have passed `checkChart`. */
export function plotted(spec: ChartSpecification, data: Data): Plotted {
  const grain = grainOf(spec, data);
  const points = grain === 'name' ? namedPoints(spec, data) : timePoints(spec, data, grain);
  const keys = seriesKeys(spec, data);
  const colours = keys.length === 1 ? ALONE : TOGETHER;
  const series = keys.map((key, index) => {
    const values = valuesOf(spec, data, key);
    return {
      key,
      name: nameOf(spec, key),
      colour: colours[index] ?? 'd4',
      values: points.map((point) => values.get(point.key) ?? null),
    };
  });
  return { grain, points, series };
}

/** All numbers of a chart. */
export function numbersOf({ series }: Plotted): number[] {
  return series.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** The columns that hold the numbers. */
export function yColumns(spec: ChartSpecification): readonly string[] {
  return typeof spec.y === 'string' ? [spec.y] : spec.y;
}

/** The keys of the series: the columns of y, or the values of the column that names the series. */
export function seriesKeys(spec: ChartSpecification, data: Data): readonly string[] {
  const { series } = spec;
  if (series === undefined) return yColumns(spec);
  return [...new Set(data.rows.map((row) => text(row[series])).filter((key) => key !== ''))];
}

/** What readers see for a column, a series or a name of x. */
export function nameOf(spec: ChartSpecification, key: string): string {
  return Object.hasOwn(spec.labels, key) ? (spec.labels[key] ?? key) : key.replaceAll('_', ' ');
}

/** How data write a cell, as text; `''` for an empty one. */
export function text(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** The grain that all values of x share, or `name` when they are not all times of one grain. */
export function grainOf(spec: ChartSpecification, data: Data): Grain | 'name' {
  const grains = new Set(data.rows.map((row) => readTime(text(row[spec.x]))?.grain ?? 'name'));
  return grains.size === 1 ? ([...grains][0] ?? 'name') : 'name';
}

function namedPoints(spec: ChartSpecification, data: Data): Point[] {
  return xKeys(spec, data).map((key, at) => ({ key, at }));
}

function timePoints(spec: ChartSpecification, data: Data, grain: Grain): Point[] {
  const found = xKeys(spec, data).flatMap((key) => {
    const time = readTime(key);
    return time ? [time.at] : [];
  });
  const places = found.sort((a, b) => a - b);
  return withMissing(places, grain).map((at) => ({ key: timeKey({ grain, at }), at }));
}

function xKeys(spec: ChartSpecification, data: Data): string[] {
  return [...new Set(data.rows.map((row) => text(row[spec.x])).filter((key) => key !== ''))];
}

/**
 * The places with those between them for which the data have no row, so that a line breaks there.
 *
 * Only where at least half of the steps are the shortest step can a row be missing: a census every ten years or
 * so has none. Days are left as they are, since trade rests at weekends.
 */
function withMissing(places: readonly number[], grain: Grain): number[] {
  const steps = places.slice(1).map((at, index) => at - (places[index] ?? at));
  const step = min(steps) ?? 1;
  if (grain === 'day' || steps.filter((each) => each === step).length * 2 < steps.length) return [...places];
  return places.flatMap((at, index) => {
    const next = places[index + 1] ?? at;
    const between = Math.max(0, Math.ceil((next - at) / step) - 1);
    return [at, ...Array.from({ length: between }, (_, nth) => at + (nth + 1) * step)];
  });
}

function valuesOf(spec: ChartSpecification, data: Data, key: string): Map<string, number> {
  const column = spec.series === undefined ? key : (yColumns(spec)[0] ?? '');
  const values = new Map<string, number>();
  for (const row of data.rows) {
    const value = row[column];
    const belongs = spec.series === undefined || text(row[spec.series]) === key;
    if (belongs && typeof value === 'number') values.set(xKey(spec, row), value);
  }
  return values;
}

function xKey(spec: ChartSpecification, row: Row): string {
  return text(row[spec.x]);
}
