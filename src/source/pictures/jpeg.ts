import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/**
 * The size of a JPEG, from the first header of a frame.
 *
 * @throws {Damage} When its segments do not follow each other, or it has no picture, or no end.
 * @see ITU-T Recommendation T.81, annex B.
 */
export function readJpeg(file: FileBytes): Dimensions {
  let size: Pick<Dimensions, 'width' | 'height'> | undefined;
  let at = 2;
  for (;;) {
    if (file.u8(at) !== 0xff) throw new Damage('its parts do not follow each other');
    const marker = file.u8(at + 1);
    // Any number of 0xFF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) break;
    if (isFrameHeader(marker)) size ??= { height: file.u16(at + 5), width: file.u16(at + 7) };
    const length = hasNoLength(marker) ? 0 : file.u16(at + 2);
    if (!hasNoLength(marker) && length < 2) throw new Damage('its parts do not follow each other');
    at += 2 + length;
  }
  if (!size || file.u8(at + 1) !== START_OF_SCAN) throw new Damage('there is no picture in it');
  if (!endsAfter(file, at)) throw new Damage('it ends too early');
  return { ...size, frames: 1 };
}

/** All of 0xC0 to 0xCF but three, which are tables and a reserved code. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function hasNoLength(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** The mark of the end comes last, or cameras have put more behind it. */
function endsAfter(file: FileBytes, scan: number): boolean {
  if (file.u16(file.size - 2) === 0xff00 + END_OF_IMAGE) return true;
  const rest = file.bytes(scan, file.size - scan);
  for (let at = rest.indexOf(0xff); at !== -1; at = rest.indexOf(0xff, at + 1)) {
    if (rest[at + 1] === END_OF_IMAGE) return true;
  }
  return false;
}
