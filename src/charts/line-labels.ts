import { type Label, LINE_HEIGHT, TO_BASELINE, boxOf, touches } from './label.ts';
import { crossings, lastPoint, type Line, type LinePoint } from './line.ts';
import { type Frame, placeLabel } from './place-label.ts';
import { spread } from './spread.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A label of a line, in its colour. */
export interface LineLabel {
  label: Label;
  colour: string;
}

/** A point that the author wants labelled. */
export interface Mark {
  point: LinePoint;
  text: string;
}

/** What the labels of a line chart say. */
export interface LineTexts {
  /** Of a single line: what stands at its newest point. */
  ending: (point: LinePoint) => string;
  marks: readonly Mark[];
}

/** A name at a line's end is broken into lines at most so many pixels wide. */
const WIDEST_NAME = 112;

/** From the end of a line to its name, past the dot. */
const TO_NAME = 9;

/** Half of the width of most numbers, in pixels. */
const HALF_NUMBER = 32;

/** One pixel more than the lines themselves, so that rounding never lets two names touch. */
const BETWEEN = 1;

/** The lines that a name at the end of a line takes. */
function nameLines(name: string): string[] {
  return wrapText(name, WIDEST_NAME);
}

/** The space after the plot that names need, or half of a number centred on its end, in pixels. */
export function nameRoom(names: readonly string[]): number {
  return Math.max(
    HALF_NUMBER,
    ...names.flatMap((name) => nameLines(name).map((line) => TO_NAME + textWidth(line))),
  );
}

/** The height that names need in one column, in pixels. */
export function nameHeight(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + nameLines(name).length * LINE_HEIGHT + BETWEEN, 0);
}

/**
 * The labels of lines: names in a column after the plot, the value at the end of a single line, marks, and names
 * of lines that end early. In this order each takes the best place that is left; obstacles are hidden only if
 * nothing else is free.
 */
export function lineLabels(
  lines: readonly Line[],
  texts: LineTexts,
  obstacles: readonly Label[],
  frame: Frame,
): LineLabel[] {
  const placed = lines.length > 1 ? columnOfNames(lines, frame) : [];
  const add = (point: LinePoint, text: readonly string[], colour: string): void => {
    const hides = (box: Parameters<typeof touches>[0], width: number): number =>
      lines.reduce((sum, line) => sum + crossings(line, box, width), 0) +
      obstacles.filter((obstacle) => touches(boxOf(obstacle, width), box)).length;
    const taken = placed.map(({ label }) => label);
    const label = placeLabel({ lines: text, across: point.across, y: point.y }, taken, frame, hides);
    if (label) placed.push({ label, colour });
  };
  const [question] = lines;
  const end = question && lastPoint(question);
  if (end && lines.length === 1) add(end, [texts.ending(end)], question.series.colour);
  for (const { point, text } of texts.marks) {
    if (question && (lines.length > 1 || point !== end)) add(point, [text], question.series.colour);
  }
  for (const line of lines.length > 1 ? lines : []) {
    const last = lastPoint(line);
    if (last && !reachesEnd(last)) add(last, nameLines(line.series.name), line.series.colour);
  }
  return placed;
}

function columnOfNames(lines: readonly Line[], { top, bottom }: Frame): LineLabel[] {
  const ends = lines.flatMap((line) => {
    const last = lastPoint(line);
    return last && reachesEnd(last) ? [{ line, y: last.y, text: nameLines(line.series.name) }] : [];
  });
  const heights = ends.map(({ y, text }) => ({ middle: y, height: text.length * LINE_HEIGHT + BETWEEN }));
  const middles = spread(heights, top, bottom);
  return ends.map(({ line, y, text }, index) => ({
    colour: line.series.colour,
    label: {
      lines: text,
      across: 1,
      dx: TO_NAME,
      anchor: 'start',
      y: (middles[index] ?? y) + TO_BASELINE - ((text.length - 1) * LINE_HEIGHT) / 2,
    },
  }));
}

function reachesEnd(point: LinePoint): boolean {
  return point.across === 1;
}
