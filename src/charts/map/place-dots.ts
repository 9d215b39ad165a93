import type { GeoProjection } from 'd3-geo';
import type { Place } from './place.ts';

/** A place on a map: its point, and its name where there is room for it. */
export interface Dot {
  name: string;
  x: number;
  y: number;
  /** Where the name stands and to which side of it; nothing when it would cover another. */
  label: { x: number; y: number; anchor: 'start' | 'end' } | undefined;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Measures of labels in pixels, for text of 13: an average letter, half a line, from the point to the text. */
const LETTER = 7;
const HALF_LINE = 8;
const GAP = 9;

/**
 * The places inside a map of that size with their labels: right of the point, else left of it, else none.
 * No label crosses the meridian in the middle of the map.
 */
export function placeDots(
  places: readonly Place[],
  projection: GeoProjection,
  size: { width: number; height: number },
): Dot[] {
  const inside = places.flatMap(({ name, lon, lat }) => {
    const [x = -1, y = -1] = projection([lon, lat]) ?? [];
    const isInside = x >= 4 && x <= size.width - 4 && y >= 4 && y <= size.height - 4;
    return isInside ? [{ name, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }] : [];
  });
  const middle: Box = { left: size.width / 2 - 1, right: size.width / 2 + 1, top: 0, bottom: size.height };
  const taken: Box[] = inside.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  return inside.map(({ name, x, y }, index) => {
    const others = [middle, ...taken.filter((_, position) => position !== index)];
    const width = name.length * LETTER;
    const sides = [
      { anchor: 'start' as const, from: x + GAP, box: labelBox(x + GAP, y, width) },
      { anchor: 'end' as const, from: x - GAP, box: labelBox(x - GAP - width, y, width) },
    ];
    const side = sides.find(
      ({ box }) => box.left >= 2 && box.right <= size.width - 2 && !others.some(overlaps(box)),
    );
    if (!side) return { name, x, y, label: undefined };
    taken.push(side.box);
    return {
      name,
      x,
      y,
      label: { x: Math.round(side.from * 10) / 10, y: Math.round(y) + 4, anchor: side.anchor },
    };
  });
}

function labelBox(left: number, y: number, width: number): Box {
  return { left, right: left + width, top: y - HALF_LINE, bottom: y + HALF_LINE };
}

function overlaps(one: Box): (other: Box) => boolean {
  return (other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
