import { s } from 'hastscript';
import type { Element } from 'hast';
import { textWidth } from './text-width.ts';

/** Text at a place in a plot whose width is not known: across by share of the width, down in pixels. */
export interface Label {
  lines: readonly string[];
  /** The share of the plot's width where it is anchored, 0 to 1, and from there the distance in pixels. */
  across: number;
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  /** The baseline of the first line, in pixels from the top of the plot. */
  y: number;
}

/** A rectangle in pixels from the top left of a plot. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From one baseline to the next, in pixels. */
export const LINE_HEIGHT = 15;

/** From a baseline up to the capitals' top and down to the lowest letter, in pixels, with a pixel to spare. */
const ASCENT = 11;
const DESCENT = 4;

/** From the middle of a line to its baseline. */
export const TO_BASELINE = (ASCENT - DESCENT) / 2;

/** Where a label stands when the plot is `plotWidth` pixels wide. */
export function boxOf({ lines, across, dx, anchor, y }: Label, plotWidth: number): Box {
  const width = Math.max(...lines.map(textWidth));
  const left = across * plotWidth + dx - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    left,
    right: left + width,
    top: y - ASCENT,
    bottom: y + (lines.length - 1) * LINE_HEIGHT + DESCENT,
  };
}

/** Whether two boxes have a point in common. */
export function touches(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A label as SVG text; each line after the first is a `tspan` of its own. */
export function labelText(label: Label, classes: readonly string[]): Element {
  const [first = '', ...rest] = label.lines;
  const start = { x: percent(label.across), ...(label.dx === 0 ? {} : { dx: round(label.dx) }) };
  const anchor = label.anchor === 'start' ? {} : { textAnchor: label.anchor };
  return s(
    'text',
    { class: classes.length > 0 ? [...classes] : undefined, ...start, y: round(label.y), ...anchor },
    [first, ...rest.map((line) => s('tspan', { ...start, dy: LINE_HEIGHT }, line))],
  );
}

/** A share of the width as an attribute: `0.65` is `65%`. */
export function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}

/** Pixels to a tenth, which no eye tells from more. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
