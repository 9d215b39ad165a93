import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const HEADER_LENGTH = 13;

/**
 * The size of a GIF: that of its screen, or of its largest frame where one leaves the screen.
 *
 * @throws {Damage} When it has no picture, or ends within one.
 * @see Graphics Interchange Format, version 89a.
 */
export function readGif(file: FileBytes): Dimensions {
  let [width, height, frames] = [file.u16LE(6), file.u16LE(8), 0];
  let at = HEADER_LENGTH + coloursLength(file.u8(10));
  while (at < file.size) {
    const block = file.u8(at);
    if (block === EXTENSION) at = afterData(file, at + 2);
    else if (block === IMAGE) {
      frames += 1;
      width = Math.max(width, file.u16LE(at + 1) + file.u16LE(at + 5));
      height = Math.max(height, file.u16LE(at + 3) + file.u16LE(at + 7));
      at = afterData(file, at + 11 + coloursLength(file.u8(at + 9)));
    } else break;
  }
  if (frames === 0) throw new Damage('there is no picture in it');
  return { width, height, frames };
}

/** The length of a table of colours in bytes, from the flags that announce it. */
function coloursLength(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
}

/** Data come in pieces, each after its length; an empty one ends them. */
function afterData(file: FileBytes, start: number): number {
  let at = start;
  for (let length = file.u8(at); length > 0; length = file.u8(at)) at += 1 + length;
  return at + 1;
}
