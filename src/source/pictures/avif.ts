import { isPlaced } from './avif-notes.ts';
import { boxes, inside } from './boxes.ts';
import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';

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
  let hasPosition: boolean | undefined;
  for (const top of boxes(file, 0, file.size)) {
    if (top.name === 'mdat' || !inside(file, top, ['meta', 'idat']).next().done) hasData = true;
    if (top.name === 'meta') hasPosition ??= isPlaced(file, top);
    for (const { start } of inside(file, top, ['meta', 'iprp', 'ipco', 'ispe'])) {
      const size = { width: file.u32(start + 4), height: file.u32(start + 8), frames: 1 };
      isStated = true;
      if (size.width * size.height > largest.width * largest.height) largest = size;
    }
  }
  if (!isStated || !hasData) throw new Damage('there is no picture in it');
  return { ...largest, hasPosition: hasPosition === true };
}
