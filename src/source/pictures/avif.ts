import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';

/** A part of the file: its name, and where what it holds begins and ends. */
interface Box {
  name: string;
  start: number;
  end: number;
}

/** The version and flags with which some boxes begin. */
const VERSION_AND_FLAGS = 4;

/** Whether a file that begins with the box `ftyp` says that it is an AVIF. */
export function isAvif(file: FileBytes): boolean {
  const end = Math.min(file.u32(0), file.size);
  for (let at = 8; at + 4 <= end; at += 4) {
    // Between the main brand and the others stands the version.
    if (at !== 12 && ['avif', 'avis'].includes(file.name(at))) return true;
  }
  return false;
}

/**
 * The size of an AVIF: that of the largest picture in it, of which the others are tiles, transparency or a preview.
 *
 * @throws {Damage} When its boxes do not fit into each other, or none states a size or holds a picture.
 * @see ISO/IEC 14496-12 (boxes) and 23008-12 (image spatial extents).
 */
export function readAvif(file: FileBytes): Dimensions {
  let largest: Dimensions = { width: 0, height: 0, frames: 1 };
  let isStated = false;
  let hasData = false;
  for (const top of boxes(file, 0, file.size)) {
    if (top.name === 'mdat' || !inside(file, top, ['meta', 'idat']).next().done) hasData = true;
    for (const { start } of inside(file, top, ['meta', 'iprp', 'ipco', 'ispe'])) {
      const size = { width: file.u32(start + 4), height: file.u32(start + 8), frames: 1 };
      isStated = true;
      if (size.width * size.height > largest.width * largest.height) largest = size;
    }
  }
  if (!isStated || !hasData) throw new Damage('there is no picture in it');
  return largest;
}

/** The boxes at the end of a path of names that begins with `box`. */
function* inside(file: FileBytes, box: Box, [name, ...names]: readonly string[]): Generator<Box> {
  if (box.name !== name) return;
  if (names.length === 0) {
    yield box;
    return;
  }
  const start = box.start + (name === 'meta' ? VERSION_AND_FLAGS : 0);
  for (const child of boxes(file, start, box.end)) yield* inside(file, child, names);
}

function* boxes(file: FileBytes, start: number, end: number): Generator<Box> {
  let at = start;
  while (at < end) {
    const stated = file.u32(at);
    const header = stated === 1 ? 16 : 8;
    const size = stated === 1 ? file.u32(at + 8) * 2 ** 32 + file.u32(at + 12) : stated || end - at;
    if (size < header) throw new Damage('its parts do not follow each other');
    if (at + size > end) throw new Damage('it ends too early');
    yield { name: file.name(at + 4), start: at + header, end: at + size };
    at += size;
  }
}
