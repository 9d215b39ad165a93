import { LINE_HEIGHT, TO_BASELINE } from './label.ts';

/** A row of horizontal bars: the lines of its name, and its bars from the top. */
export interface Row {
  name: readonly string[];
  bars: readonly Bar[];
}

/** One bar with its number. */
export interface Bar {
  value: number | null;
  text: string;
  colour: string;
  isMarked: boolean;
  /** The lines that name its series, above it; only bars of the first group have some. */
  series: readonly string[];
}

/** Where everything stands, in pixels from the top. */
export interface RowLayout {
  height: number;
  bars: readonly { bar: Bar; y: number }[];
  /** Names of rows, and of series, which have a colour; `y` is the baseline of the first line. */
  names: readonly { lines: readonly string[]; y: number; colour?: string }[];
  /** From where to where the line of zero runs. */
  zeros: readonly (readonly [number, number])[];
}

/** The thickness of a bar in pixels. */
export const BAR = 16;

const BETWEEN_BARS = 3;
const BETWEEN_ROWS = 12;
const BELOW_NAME = 4;

/** The line of zero stands out from a bar by so much. */
const BEYOND_BAR = 3;

/** Rows whose names stand beside their single bar. */
export function besideLayout(rows: readonly Row[]): RowLayout {
  let top = BETWEEN_ROWS / 2;
  const placed = rows.map(({ name, bars }) => {
    const height = Math.max(BAR, name.length * LINE_HEIGHT);
    const middle = top + height / 2;
    top += height + BETWEEN_ROWS;
    return {
      name: { lines: name, y: middle + TO_BASELINE - ((name.length - 1) * LINE_HEIGHT) / 2 },
      bars: bars.map((bar) => ({ bar, y: middle - BAR / 2 })),
    };
  });
  return {
    height: top - BETWEEN_ROWS / 2,
    bars: placed.flatMap(({ bars }) => bars),
    names: placed.map(({ name }) => name),
    zeros: [[0, top - BETWEEN_ROWS / 2]],
  };
}

/** Rows whose names stand above their bars, however long they are. */
export function stackedLayout(rows: readonly Row[]): RowLayout {
  const bars: { bar: Bar; y: number }[] = [];
  const names: { lines: readonly string[]; y: number; colour?: string }[] = [];
  const zeros: [number, number][] = [];
  let top = 0;
  const addName = (lines: readonly string[], more: { colour?: string }): void => {
    names.push({ lines, y: top + LINE_HEIGHT / 2 + TO_BASELINE, ...more });
    top += lines.length * LINE_HEIGHT + BELOW_NAME;
  };
  for (const row of rows) {
    addName(row.name, {});
    for (const bar of row.bars) {
      if (bar.series.length > 0) {
        if (bar !== row.bars[0]) top += BELOW_NAME;
        addName(bar.series, { colour: bar.colour });
      }
      bars.push({ bar, y: top });
      zeros.push([top - BEYOND_BAR, top + BAR + BEYOND_BAR]);
      top += BAR + BETWEEN_BARS;
    }
    top += BETWEEN_ROWS - BETWEEN_BARS;
  }
  return { height: top - BETWEEN_ROWS / 2, bars, names, zeros };
}
