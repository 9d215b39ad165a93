import type { Chart } from './chart-type.ts';
import type { Box } from './label.ts';

/** A column as it lies in the plot. */
export interface Column {
  key: string;
  value: number;
  colour: string;
  isMarked: boolean;
  /** Shares of the plot's width: its middle, and half of its own width. */
  middle: number;
  half: number;
  /** Pixels from the top: where its value lies, and where zero does. */
  y: number;
  zero: number;
}

/** The share of its place that a column fills. */
const FILL = 0.72;

/** The columns of a chart with one series; a missing value leaves its place empty. A marked one stands out. */
export function columnsOf({ spec, plotted }: Chart, y: (value: number) => number): Column[] {
  const marked = new Set(spec.mark.map(String));
  const count = plotted.points.length;
  return plotted.points.flatMap(({ key }, index) => {
    const value = plotted.series[0]?.values[index] ?? null;
    if (value === null) return [];
    const isMarked = marked.has(key);
    const colour = isMarked ? 'd2' : 'd1';
    return [
      {
        key,
        value,
        colour,
        isMarked,
        middle: middleOf(index, count),
        half: FILL / 2 / count,
        y: y(value),
        zero: y(0),
      },
    ];
  });
}

/** The middle of the place of the column `index` of `count`, as a share of the width. */
export function middleOf(index: number, count: number): number {
  return (index + 0.5) / count;
}

/** The rectangle of a column in a plot of this width. */
export function columnBox({ middle, half, y, zero }: Column, plotWidth: number): Box {
  return {
    left: (middle - half) * plotWidth,
    right: (middle + half) * plotWidth,
    top: Math.min(y, zero),
    bottom: Math.max(y, zero),
  };
}
