import { s } from 'hastscript';
import type { Element } from 'hast';
import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { decimalsOf, formatNumber, type Scale } from '../text/numbers.ts';
import { type Label, round } from './label.ts';
import { startRoom } from './rooms.ts';
import { textWidth } from './text-width.ts';

/** The vertical axis of a plot. */
export interface ValueAxis {
  /** Round numbers, rising, that enclose all values, and how they are written. */
  ticks: readonly { value: number; text: string }[];
  /** The place of a value in pixels from the top. */
  y: (value: number) => number;
  /** The space that the labels need before the plot, in pixels. */
  start: number;
  /** The lowest tick, written out, if the axis does not reach zero. */
  startsAt?: string;
}

/** Ticks wanted; steps stay round, so a few more or fewer come. */
const TICKS = 5;

/** Above and below the data of an axis without zero, as a share of their range. */
const MARGIN = 0.08;

/** Values that differ by less than this share of their size are equal: no label could tell them apart. */
const EQUAL = 1e-9;

/** From a grid line up to the baseline of its label. */
const LABEL_RISE = 5;

/** The default space for labels, which the plots of a page share so that their lines stand one below the other. */
const USUAL_START = 36;

/** An axis `height` pixels high for these values, from zero unless `zero` is false. */
export function valueAxis(
  values: readonly number[],
  zero: boolean,
  height: number,
  scale: Scale,
  language: string,
): ValueAxis {
  const line = scaleLinear().domain(domainOf(values, zero)).nice(TICKS).range([height, 0]);
  const ticks = line.ticks(TICKS).map((value) => value + 0);
  const decimals = decimalsOf(
    ticks.map((value) => value / scale.divisor),
    12,
  );
  const labelled = ticks.map((value) => ({
    value,
    text: value === 0 ? '0' : formatNumber(value / scale.divisor, language, { decimals }) + scale.suffix,
  }));
  const widest = max(labelled, ({ text }) => textWidth(text)) ?? 0;
  const lowest = labelled[0];
  const hasZero = labelled.some(({ value }) => value === 0);
  return {
    ticks: labelled,
    y: (value) => line(value),
    start: startRoom(Math.max(USUAL_START, widest)),
    ...(lowest && !hasZero ? { startsAt: lowest.text } : {}),
  };
}

/** The labels of the axis, above their lines. */
export function tickLabels({ ticks, y, start }: ValueAxis): Label[] {
  return ticks.map(({ value, text }) => {
    return { lines: [text], across: 0, dx: -start, anchor: 'start', y: y(value) - LABEL_RISE };
  });
}

/** Pale lines across the plot with their labels above them; zero in ink. */
export function grid({ ticks, y, start }: ValueAxis): Element {
  return s(
    'g',
    { class: 'grid' },
    ticks.flatMap(({ value, text }) => {
      const at = round(y(value));
      return [
        s('line', { class: value === 0 ? 'zero' : undefined, x1: -start, x2: '100%', y1: at, y2: at }),
        s('text', { x: -start, y: round(at - LABEL_RISE) }, text),
      ];
    }),
  );
}

/** From the lowest to the highest value, and always zero; never empty. */
export function rangeWithZero(values: readonly number[]): [number, number] {
  const [low = 0, high = 0] = extent([0, ...values]);
  return low === high ? [0, 1] : [low, high];
}

/**
 * The range of an axis, never empty. Without zero it is a little larger than the data, so that labels have room, but
 * does not pass zero for that.
 */
function domainOf(values: readonly number[], zero: boolean): [number, number] {
  if (zero || values.length === 0) {
    return rangeWithZero(values);
  }
  const [low = 0, high = 0] = extent(values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  const margin = high - low <= size * EQUAL ? size / 10 || 1 : (high - low) * MARGIN;
  return [
    low >= 0 ? Math.max(0, low - margin) : low - margin,
    high <= 0 ? Math.min(0, high + margin) : high + margin,
  ];
}
