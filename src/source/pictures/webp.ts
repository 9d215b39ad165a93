import { NoteReader } from './camera-notes.ts';
import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';

/** `RIFF`, a length, `WEBP`. */
const HEADER_LENGTH = 12;

/**
 * The size of a WebP: that of its canvas, or of its largest picture where the canvas says less.
 *
 * @throws {Damage} When it has no picture, or is shorter than it says.
 * @see RFC 9649, WebP Image Format.
 */
export function readWebp(file: FileBytes): Dimensions {
  const end = 8 + file.u32LE(4);
  if (end > file.size) throw new Damage('it ends too early');
  let [width, height, frames] = [0, 0, 0];
  const reader = new NoteReader(file);
  for (let at = HEADER_LENGTH; at + 8 <= end;) {
    const length = file.u32LE(at + 4);
    const chunk = file.name(at);
    const size = sizeIn(file, chunk, at + 8);
    if (size) {
      width = Math.max(width, size.width);
      height = Math.max(height, size.height);
      if (chunk !== 'VP8X') frames += 1;
    }
    readNotes(reader, file, chunk, at + 8, length);
    at += 8 + length + (length % 2);
  }
  if (frames === 0) throw new Damage('there is no picture in it');
  return { width, height, frames, hasPosition: reader.notes.hasPosition };
}

/** Reads a chunk, if it is one of notes. Some programs begin it as they would in a JPEG. */
function readNotes(reader: NoteReader, file: FileBytes, chunk: string, start: number, length: number): void {
  if (chunk === 'XMP ') reader.readXmp(start, length);
  if (chunk !== 'EXIF') return;
  const isNamed = length > 6 && file.name(start) === 'Exif';
  reader.readExif(isNamed ? start + 6 : start);
}

/** The size that a chunk states, if it is one that states any. */
function sizeIn(file: FileBytes, chunk: string, at: number) {
  switch (chunk) {
    case 'VP8X':
      return { width: 1 + file.u24LE(at + 4), height: 1 + file.u24LE(at + 7) };
    case 'ANMF':
      return { width: 1 + file.u24LE(at + 6), height: 1 + file.u24LE(at + 9) };
    case 'VP8 ':
      if (file.u8(at) % 2 !== 0 || file.u16(at + 3) !== 0x9d01 || file.u8(at + 5) !== 0x2a)
        throw new Damage('its picture does not begin as one');
      return { width: file.u16LE(at + 6) & 0x3fff, height: file.u16LE(at + 8) & 0x3fff };
    case 'VP8L': {
      if (file.u8(at) !== 0x2f) throw new Damage('its picture does not begin as one');
      const bits = file.u32LE(at + 1);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return undefined;
  }
}
