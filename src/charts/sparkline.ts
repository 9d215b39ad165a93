import { s } from 'hastscript';
import type { Element } from 'hast';
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { round } from './label.ts';

/** Above and below the line, in pixels, so that its stroke is not cut. */
const MARGIN = 2;

/**
 * The course of a number, a line as high as the text beside it, with a dot at the newest value.
 *
 * It has no axis and is hidden from screen readers, since the number stands beside it. A missing value is a gap.
 *
 * @param values In order of time, evenly spaced.
 * @param size In pixels.
 */
export function sparkline(
  values: readonly (number | null)[],
  { width = 72, height = 18 }: { width?: number; height?: number } = {},
): Element {
  const numbers = values.filter((value) => value !== null);
  const last = values.length - 1;
  const x = scaleLinear()
    .domain([Math.min(0, last - 1), last])
    .range([0, width]);
  const [low = 0, high = 0] = extent(numbers);
  const y = scaleLinear()
    .domain([low, high])
    .range([height - MARGIN, MARGIN]);
  const newest = values.findLastIndex((value) => value !== null);
  const path = line<number | null>(
    (_, index) => x(index),
    (value) => y(value ?? 0),
  )
    .defined((value) => value !== null)
    .digits(1);
  const d = numbers.length > 1 ? path(values) : null;
  const dot = { cx: round(x(newest)), cy: round(y(values[newest] ?? 0)), r: 2.75 };
  return s('svg', { class: 'spark', width, height, viewBox: `0 0 ${width} ${height}`, ariaHidden: 'true' }, [
    ...(d === null ? [] : [s('path', { d })]),
    ...(newest < 0 ? [] : [s('circle', dot)]),
  ]);
}
