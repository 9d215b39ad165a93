import { type Box, type Label, LINE_HEIGHT, boxOf, touches } from './label.ts';

/** The room that labels of a plot have. */
export interface Frame {
  /** The width of the plot on the narrowest page, in pixels. */
  narrow: number;
  /** The width of the plot on a usual page, in pixels. */
  usual: number;
  /** The space for labels before and after the plot, in pixels. */
  start: number;
  end: number;
  /** The highest and lowest place of a label, in pixels from the top of the plot. */
  top: number;
  bottom: number;
}

/** A point of the plot that wants a label. */
export interface Anchor {
  lines: readonly string[];
  /** Its place: share of the width, and pixels from the top. */
  across: number;
  y: number;
}

/** How much of the drawing a label would hide, in a plot of this width: a count, 0 for nothing. */
export type Hides = (box: Box, plotWidth: number) => number;

/** No plot is wider; labels apart at this and at the narrowest width, in the same order, are apart between. */
const WIDEST = 2000;

/**
 * The best place for a label near a point: above, below or beside it, and if need be farther off.
 *
 * A place counts only if the label stays in the frame and clear of the labels already placed, at any width of the
 * page. Of those, the one that hides least of the drawing wins, then the nearest. The order of the candidates breaks
 * ties, so that the same chart always comes out the same. Nothing when no place is free.
 */
export function placeLabel(
  point: Anchor,
  placed: readonly Label[],
  frame: Frame,
  hides: Hides,
): Label | undefined {
  let best: Label | undefined;
  let least = Infinity;
  for (const { label, distance } of candidates(point)) {
    if (distance >= least || !fits(label, frame) || placed.some((other) => mayTouch(label, other, frame)))
      continue;
    const hidden = [frame.narrow, frame.usual].reduce(
      (sum, width) => sum + hides(boxOf(label, width), width),
      0,
    );
    const cost = hidden * HIDING + distance;
    if (cost < least) [best, least] = [label, cost];
  }
  return best;
}

/** Hiding one piece of line is as bad as standing so many pixels farther off. */
const HIDING = 14;

/** Whether two labels touch at some width between the narrowest and the widest. */
function mayTouch(a: Label, b: Label, { narrow }: Pick<Frame, 'narrow'>): boolean {
  const [aNarrow, bNarrow, aWide, bWide] = [
    boxOf(a, narrow),
    boxOf(b, narrow),
    boxOf(a, WIDEST),
    boxOf(b, WIDEST),
  ];
  if (!touches({ ...aNarrow, left: 0, right: 1 }, { ...bNarrow, left: 0, right: 1 })) return false;
  const aFirst = aNarrow.right <= bNarrow.left && aWide.right <= bWide.left;
  const bFirst = bNarrow.right <= aNarrow.left && bWide.right <= aWide.left;
  return !aFirst && !bFirst;
}

function fits(label: Label, { narrow, start, end, top, bottom }: Frame): boolean {
  const box = boxOf(label, narrow);
  return box.left >= -start && box.right <= narrow + end && box.top >= top && box.bottom <= bottom;
}

/** From the point up to the baseline of a label above it, and down to that of one below or level with it. */
const ABOVE = 12;
const BELOW = 22;
const LEVEL = 4.5;
const BESIDE = 10;
const FARTHER = 8;

function* candidates({ lines, across, y }: Anchor): Generator<{ label: Label; distance: number }> {
  const rise = (lines.length - 1) * LINE_HEIGHT;
  const at = (anchor: Label['anchor'], dx: number, baseline: number): Label => ({
    lines,
    across,
    dx,
    anchor,
    y: baseline,
  });
  yield { label: at('middle', 0, y - ABOVE - rise), distance: 0 };
  yield { label: at('middle', 0, y + BELOW), distance: 1 };
  yield { label: at('start', BESIDE, y + LEVEL - rise / 2), distance: 2 };
  yield { label: at('end', -BESIDE, y + LEVEL - rise / 2), distance: 3 };
  for (let away = 0; away <= 400; away += FARTHER) {
    for (const [baseline, distance] of [
      [y - ABOVE - rise - away, away],
      [y + BELOW + away, away + 1],
    ] as const) {
      yield { label: at('middle', 0, baseline), distance };
      yield { label: at('start', 0, baseline), distance: distance + 3 };
      yield { label: at('end', 0, baseline), distance: distance + 4 };
    }
  }
}
