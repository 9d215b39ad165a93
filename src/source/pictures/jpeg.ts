import { NoteReader } from './camera-notes.ts';
import type { Dimensions } from './dimensions.ts';
import { Damage, type FileBytes } from './file-bytes.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Segments in which cameras and programs note what they please, each under its own name. */
const NOTES = 0xe1;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';

/**
 * The size of a JPEG, from the first header of a frame; exchanged where its Exif says that it lies on its side.
 *
 * @throws {Damage} When its segments do not follow each other, or it has no picture, or no end.
 * @see ITU-T Recommendation T.81, annex B; for the notes, CIPA DC-008 (Exif 3.0), section 4.7, and XMP Specification, part 3, section 1.1.3.
 */
export function readJpeg(file: FileBytes): Dimensions {
  let size: Pick<Dimensions, 'width' | 'height'> | undefined;
  const reader = new NoteReader(file);
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
    const length = lengthAt(file, at + 2, marker);
    if (marker === NOTES) readNotes(reader, file, at + 4, length - 2);
    at += 2 + length;
  }
  if (!size || file.u8(at + 1) !== START_OF_SCAN) throw new Damage('there is no picture in it');
  if (!endsAfter(file, at)) throw new Damage('it ends too early');
  const { isOnItsSide, hasPosition } = reader.notes;
  const shown = isOnItsSide ? { width: size.height, height: size.width } : size;
  return { ...shown, frames: 1, hasPosition };
}

/** Reads a segment of notes, if it is one of a known name. */
function readNotes(reader: NoteReader, file: FileBytes, start: number, length: number): void {
  const begins = (name: string) =>
    length > name.length && String.fromCharCode(...file.bytes(start, name.length)) === name;
  if (begins(EXIF)) reader.readExif(start + EXIF.length);
  else if (begins(XMP)) reader.readXmp(start, length);
}

/** All of 0xC0 to 0xCF but three, which are tables and a reserved code. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Bytes of a segment after its marker; some are markers alone. */
function lengthAt(file: FileBytes, at: number, marker: number): number {
  if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) return 0;
  const length = file.u16(at);
  if (length < 2) throw new Damage('its parts do not follow each other');
  return length;
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
