import { type Box, boxes, inside, VERSION_AND_FLAGS } from './boxes.ts';
import { NoteReader, unlessDamaged } from './camera-notes.ts';
import type { FileBytes } from './file-bytes.ts';

/** Where an item of an AVIF lies in the file. */
interface Extent {
  start: number;
  length: number;
}

/** Where an item lies: counted from the beginning of the file, or of the box `idat`. */
const IN_FILE = 0;
const IN_BOX = 1;

/**
 * Whether an AVIF tells where it was taken, in an item of Exif or of XMP. Of several of a kind only the first is
 * read, so that many items that name one long part of the file cost no more than one.
 *
 * @param meta The box that describes all items.
 * @see ISO/IEC 14496-12, sections 8.11.3 (iloc) and 8.11.6 (iinf); 23008-12, annex A.
 */
export function isPlaced(file: FileBytes, meta: Box): boolean {
  const reader = new NoteReader(file);
  return unlessDamaged(() => {
    const { exif, xmp } = noteItems(file, meta);
    if (exif === undefined && xmp === undefined) return false;
    const extents = extentsIn(file, meta);
    const ofExif = exif === undefined ? undefined : extents.get(exif);
    const ofXmp = xmp === undefined ? undefined : extents.get(xmp);
    // An item of Exif begins with the number of bytes before its TIFF header.
    if (ofExif) reader.readExif(ofExif.start + 4 + file.u32(ofExif.start));
    if (ofXmp) reader.readXmp(ofXmp.start, ofXmp.length);
    return reader.notes.hasPosition;
  }, false);
}

/** The numbers of the items that hold notes. */
function noteItems(file: FileBytes, meta: Box): { exif?: number; xmp?: number } {
  const found: { exif?: number; xmp?: number } = {};
  for (const { start, end } of inside(file, meta, ['meta', 'iinf'])) {
    const first = start + VERSION_AND_FLAGS + (file.u8(start) === 0 ? 2 : 4);
    for (const box of boxes(file, first, end)) {
      const version = file.u8(box.start);
      if (box.name !== 'infe' || version < 2) continue;
      const id = box.start + VERSION_AND_FLAGS;
      const type = id + (version === 2 ? 2 : 4) + 2;
      const item = version === 2 ? file.u16(id) : file.u32(id);
      const kind = file.name(type);
      if (kind === 'Exif') found.exif ??= item;
      if (kind === 'mime' && isXmp(file, type + 4, box.end)) found.xmp ??= item;
    }
  }
  return found;
}

/** Whether the name and the type of an item say that it is XMP. */
function isXmp(file: FileBytes, start: number, end: number): boolean {
  return String.fromCharCode(...file.bytes(start, Math.min(end - start, 200))).includes(
    'application/rdf+xml',
  );
}

/** Where the first piece of each item lies. */
function extentsIn(file: FileBytes, meta: Box): Map<number, Extent> {
  const extents = new Map<number, Extent>();
  const [data] = inside(file, meta, ['meta', 'idat']);
  for (const { start } of inside(file, meta, ['meta', 'iloc'])) {
    const version = file.u8(start);
    const wide = version === 2 ? 4 : 2;
    const [ofOffset, ofLength] = halves(file.u8(start + 4));
    const [ofBase, ofIndex] = halves(file.u8(start + 5));
    const index = version === 0 ? 0 : ofIndex;
    let at = start + 6 + wide;
    for (let left = numberAt(file, start + 6, wide); left > 0; left--) {
      const id = numberAt(file, at, wide);
      at += wide;
      const method = version === 0 ? IN_FILE : file.u16(at) & 0xf;
      at += (version === 0 ? 0 : 2) + 2;
      const base = numberAt(file, at, ofBase);
      const count = file.u16(at + ofBase);
      const offset = at + ofBase + 2 + index;
      at = offset - index + count * (index + ofOffset + ofLength);
      const from = method === IN_FILE ? 0 : method === IN_BOX ? data?.start : undefined;
      if (count === 0 || from === undefined) continue;
      extents.set(id, {
        start: from + base + numberAt(file, offset, ofOffset),
        length: numberAt(file, offset + ofOffset, ofLength),
      });
    }
  }
  return extents;
}

function halves(byte: number): [high: number, low: number] {
  return [byte >> 4, byte & 0xf];
}

/** A number of as many bytes, which may be none. */
function numberAt(file: FileBytes, at: number, length: number): number {
  return file.bytes(at, length).reduce((sum, byte) => sum * 256 + byte, 0);
}
