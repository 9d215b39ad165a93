import type { Box } from './label.ts';
import type { Plotted, Series } from './plotted.ts';

/** A series as it lies in the plot. */
export interface Line {
  series: Series;
  /** Unbroken stretches, each of at least one point, from left to right: a missing value ends one. */
  runs: readonly (readonly LinePoint[])[];
}

export interface LinePoint {
  /** Its rank among the points of the chart. */
  index: number;
  value: number;
  /** Share of the plot's width, 0 to 1. */
  across: number;
  /** Pixels from the top. */
  y: number;
}

/** The lines of a chart, in the order of its series. */
export function linesOf({ points, series }: Plotted, y: (value: number) => number): Line[] {
  const first = points[0]?.at ?? 0;
  const span = (points.at(-1)?.at ?? first) - first;
  return series.map((each) => {
    const runs: LinePoint[][] = [[]];
    points.forEach((point, index) => {
      const value = each.values[index] ?? null;
      if (value === null) runs.push([]);
      else
        runs
          .at(-1)
          ?.push({ index, value, across: span === 0 ? 0.5 : (point.at - first) / span, y: y(value) });
    });
    return { series: each, runs: runs.filter((run) => run.length > 0) };
  });
}

/** The newest point of a line that has one. */
export function lastPoint({ runs }: Line): LinePoint | undefined {
  return runs.at(-1)?.at(-1);
}

/** How many pieces of a line run through a box, in a plot of this width. */
export function crossings({ runs }: Line, box: Box, plotWidth: number): number {
  let count = 0;
  for (const run of runs) {
    for (const [index, to] of run.entries()) {
      if (crosses(run[index - 1] ?? to, to, box, plotWidth)) count += 1;
    }
  }
  return count;
}

function crosses(from: LinePoint, to: LinePoint, box: Box, plotWidth: number): boolean {
  const [x1, x2] = [from.across * plotWidth, to.across * plotWidth];
  const [left, right] = [Math.max(x1, box.left), Math.min(x2, box.right)];
  if (left > right) return false;
  const height = (x: number) => (x1 === x2 ? from.y : from.y + ((x - x1) / (x2 - x1)) * (to.y - from.y));
  const [a, b] = [height(left), height(right)];
  return Math.max(a, b) >= box.top && Math.min(a, b) <= box.bottom;
}
