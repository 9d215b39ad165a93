import { crc32 } from 'node:zlib';
import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';
import { PngNotes } from './png-notes.ts';

const SIGNATURE_LENGTH = 8;
/** The length, the name and the checksum of a chunk. */
const CHUNK_FRAME = 12;

/**
 * The size of a PNG, from its header chunk; the number of frames, if it is animated; notes that stand before the picture.
 *
 * @throws {Damage} When it has no picture, or no end.
 * @see Portable Network Graphics (PNG) Specification (Third Edition), sections 5 and 11.
 */
export function readPng(file: FileBytes): Dimensions {
  if (file.u32(8) !== 13 || file.name(12) !== 'IHDR') throw new Damage('it does not begin with its header');
  if (crc32(file.bytes(12, 17)) !== file.u32(29)) throw new Damage('its header has the wrong checksum');
  if (!isShown(file)) throw new Damage('its header names colours or a form that no PNG has');
  let frames = 1;
  let hasPicture = false;
  const notes = new PngNotes(file);
  for (let at = SIGNATURE_LENGTH; ; at += CHUNK_FRAME + file.u32(at)) {
    const name = file.name(at + 4);
    if (name === 'acTL') frames = file.u32(at + 8);
    notes.readChunk(name, at);
    if (name === 'IDAT') {
      hasPicture = true;
      // The rest need not be walked when the file ends as a whole one does.
      if (file.name(file.size - 8) === 'IEND') break;
    }
    if (name === 'IEND') {
      file.bytes(at, CHUNK_FRAME);
      break;
    }
  }
  if (!hasPicture) throw new Damage('there is no picture in it');
  return { width: file.u32(16), height: file.u32(20), frames, hasPosition: notes.hasPosition };
}

/** The bit depths that each colour type may have; table 11.1. */
const BIT_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Whether the header names a colour type, a bit depth, a compression, a filter and an interlace method that there are. */
function isShown(file: FileBytes): boolean {
  const [bitDepth = 0, colourType = 0, compression = 0, filter = 0, interlace = 0] = file.bytes(24, 5);
  const isColour = BIT_DEPTHS[colourType]?.includes(bitDepth) === true;
  return isColour && compression === 0 && filter === 0 && interlace <= 1;
}
