import { type Column, columnBox } from './column.ts';
import { boxOf, type Label, touches } from './label.ts';
import { type Anchor, type Frame, type Hides, placeLabel } from './place-label.ts';

/** A label and its column. */
export interface ColumnLabel {
  label: Label;
  column: Column;
}

/** From the end of a column to the baseline of the number above or below it, in pixels. */
const ABOVE = 7;
const BELOW = 16;

/** Labels of points keep clear of the point's dot; columns have none, so theirs come so much nearer, in pixels. */
const NEARER = 5;

/** The number of every column, at its far end from zero; for a plot where each is narrower than its column. */
export function everyLabel(columns: readonly Column[], write: (value: number) => string): ColumnLabel[] {
  return columns.map((column) => ({ column, label: numberLabel(column, write(column.value)) }));
}

/**
 * The labels of a plot that has no room for all: those of the marked columns, and those of the highest, the lowest
 * below zero and the newest, as far as they hide nothing.
 */
export function fewLabels(
  columns: readonly Column[],
  texts: { mark: (column: Column) => string; number: (column: Column) => string },
  obstacles: readonly Label[],
  frame: Frame,
): ColumnLabel[] {
  const placed: ColumnLabel[] = [];
  const hides: Hides = (box, width) =>
    columns.filter((column) => touches(columnBox(column, width), box)).length +
    obstacles.filter((obstacle) => touches(boxOf(obstacle, width), box)).length;
  const add = (column: Column, text: string, isWanted: (label: Label) => boolean): void => {
    const taken = placed.map(({ label }) => label);
    const label = placeLabel(anchorOf(column, text), taken, frame, hides);
    if (label && isWanted(label)) placed.push({ label, column });
  };
  const isFree = (label: Label): boolean =>
    [frame.narrow, frame.usual].every((width) => hides(boxOf(label, width), width) === 0) &&
    label.anchor === 'middle';
  for (const column of columns) if (column.isMarked) add(column, texts.mark(column), () => true);
  for (const column of telling(columns)) if (!column.isMarked) add(column, texts.number(column), isFree);
  return placed;
}

function numberLabel({ value, middle, y }: Column, text: string): Label {
  return { lines: [text], across: middle, dx: 0, anchor: 'middle', y: value < 0 ? y + BELOW : y - ABOVE };
}

function anchorOf({ value, middle, y }: Column, text: string): Anchor {
  return { lines: [text], across: middle, y: value < 0 ? y - NEARER : y + NEARER };
}

function telling(columns: readonly Column[]): Column[] {
  const byValue = columns.toSorted((a, b) => b.value - a.value);
  const [highest, lowest, newest] = [byValue[0], byValue.at(-1), columns.at(-1)];
  const chosen = [highest, lowest && lowest.value < 0 ? lowest : undefined, newest];
  return [...new Set(chosen.filter((column) => column !== undefined))];
}
