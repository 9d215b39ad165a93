import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';
import { PICTURE_FORMATS, type PictureFormat } from './formats.ts';
import { TELLING_LENGTH, whatItIs } from './what-it-is.ts';

/** What the bytes of a picture say, whatever its name: its size, or why it cannot be shown, or what else it is. */
export type PictureReading =
  | { format: PictureFormat; dimensions: Dimensions }
  | { format: PictureFormat; damage: string }
  | { what: string };

/** No format takes more bytes to be told by. */
const SIGNATURE_LENGTH = 16;

/** Reads as little of a file as tells its format and its size. Nothing is decoded, so a bomb stays asleep. */
export function readPicture(file: FileBytes): PictureReading {
  let format: PictureFormat | undefined;
  try {
    const start = beginning(file, SIGNATURE_LENGTH);
    format = PICTURE_FORMATS.find(({ signature }) => signature.test(start));
    if (!format || format.matches?.(file) === false)
      return { what: whatItIs(beginning(file, TELLING_LENGTH)) };
    const dimensions = format.read(file);
    const { width, height } = dimensions;
    if (width === 0 || height === 0) return { format, damage: `its header says ${width} × ${height} pixels` };
    return { format, dimensions };
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return format ? { format, damage: error.message } : { what: 'data of no known kind' };
  }
}

/** The first bytes, or all of a shorter file, as one character a byte. */
function beginning(file: FileBytes, length: number): string {
  return String.fromCharCode(...file.bytes(0, Math.min(length, file.size)));
}
