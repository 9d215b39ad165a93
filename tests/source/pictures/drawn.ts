import { crc32, deflateSync } from 'node:zlib';

/** More than a check inflates. */
const MOST_DRAWN = 2_000_000;

/** A PNG of black, with chunks before the picture. Of a large one, only the beginning is drawn. */
export function pngOf(width: number, height: number, ...chunks: Uint8Array[]): Uint8Array {
  return joined(
    latin('\x89PNG\r\n\x1A\n'),
    pngChunk('IHDR', joined(u32(width), u32(height), [8, 2, 0, 0, 0])),
    ...chunks,
    pngChunk('IDAT', deflateSync(new Uint8Array(Math.min(height * (1 + 3 * width), MOST_DRAWN)))),
    pngChunk('IEND', []),
  );
}

export function pngChunk(name: string, data: ArrayLike<number>): Uint8Array {
  const named = joined(latin(name), data);
  return joined(u32(data.length), named, u32(crc32(named)));
}

/** A JPEG: segments before the frame header, and what is scanned. */
export function jpegOf(width: number, height: number, before: ArrayLike<number> = []): Uint8Array {
  const frame = [0xff, 0xc2, 0, 11, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0];
  return joined([0xff, 0xd8], before, frame, [0xff, 0xda, 0, 2, 1, 2, 0xff, 0, 3, 0xff, 0xd9]);
}

/** A segment of a JPEG. */
export function jpegSegment(marker: number, data: ArrayLike<number>): Uint8Array {
  return joined([0xff, marker], u16(data.length + 2), data);
}

/** A block of Exif: what is in its first directory, and the degrees, minutes and seconds of a place. */
export function exifOf(
  { orientation, position }: { orientation?: number; position?: readonly (readonly number[])[] },
  isLittleEndian = false,
): Uint8Array {
  const inOrder = (bytes: number[]) => (isLittleEndian ? bytes.toReversed() : bytes);
  const entry = (tag: number, type: number, count: number, value: number[]) =>
    joined(inOrder(u16(tag)), inOrder(u16(type)), inOrder(u32(count)), value);
  const entries = (orientation === undefined ? 0 : 1) + (position ? 1 : 0);
  const places = 8 + 2 + entries * 12 + 4;
  const angles = places + 2 + (position?.length ?? 0) * 12 + 4;
  return joined(
    latin(isLittleEndian ? 'II' : 'MM'),
    inOrder(u16(42)),
    inOrder(u32(8)),
    inOrder(u16(entries)),
    orientation === undefined ? [] : entry(0x0112, 3, 1, [...inOrder(u16(orientation)), 0, 0]),
    position ? entry(0x8825, 4, 1, inOrder(u32(places))) : [],
    [0, 0, 0, 0],
    inOrder(u16(position?.length ?? 0)),
    ...(position ?? []).map((_, index) => entry(2 + 2 * index, 5, 3, inOrder(u32(angles + 24 * index)))),
    [0, 0, 0, 0],
    ...(position ?? []).flatMap((angle) =>
      angle.map((number) => joined(inOrder(u32(number)), inOrder(u32(1)))),
    ),
  );
}

/** A GIF of frames, each with its place and size; the first is also the size of the screen. */
export function gifOf(...frames: [x: number, y: number, width: number, height: number][]): Uint8Array {
  const [, , width, height] = frames[0] ?? [0, 0, 1, 1];
  const pictures = frames.map((numbers) => [0x2c, ...numbers.flatMap(u16LE), 0, 2, 2, 0x4c, 1, 0]);
  return joined(latin('GIF89a'), u16LE(width), u16LE(height), [0, 0, 0], pictures.flat(), [0x3b]);
}

/** A WebP of chunks. */
export function webpOf(...chunks: Uint8Array[]): Uint8Array {
  const body = joined(latin('WEBP'), ...chunks);
  return joined(latin('RIFF'), u32(body.length).toReversed(), body);
}

export function webpChunk(name: string, data: readonly number[]): Uint8Array {
  return joined(latin(name), u32(data.length).toReversed(), data, data.length % 2 ? [0] : []);
}

/** An AVIF whose pictures state sizes. */
export function avifOf(...sizes: [width: number, height: number][]): Uint8Array {
  const stated = sizes.map(([width, height]) => box('ispe', [0, 0, 0, 0, ...u32(width), ...u32(height)]));
  const properties = box('iprp', box('ipco', joined(...stated)));
  const meta = box('meta', joined([0, 0, 0, 0], properties));
  return joined(box('ftyp', latin('avif\0\0\0\0mif1avif')), meta, box('mdat', [1, 2, 3]));
}

/** An AVIF of 640 × 400 pixels with an item of notes, which lies in the file or in the box `idat`. */
export function avifWithNotes(kind: 'Exif' | 'mime', notes: ArrayLike<number>, isInBox = false): Uint8Array {
  const type = kind === 'mime' ? latin('application/rdf+xml\0') : [];
  const infe = box('infe', joined([2, 0, 0, 0], [0, 7], [0, 0], latin(kind), [0], type));
  const iinf = box('iinf', joined([0, 0, 0, 0], [0, 1], infe));
  const ispe = box('ispe', [0, 0, 0, 0, ...u32(640), ...u32(400)]);
  const iprp = box('iprp', box('ipco', ispe));
  const idat = isInBox ? box('idat', notes) : [];
  const metaWith = (offset: number) => {
    const item = [0, 7, 0, isInBox ? 1 : 0, 0, 0, 0, 1, ...u32(offset), ...u32(notes.length)];
    const iloc = box('iloc', joined([1, 0, 0, 0], [0x44, 0], [0, 1], item));
    return box('meta', joined([0, 0, 0, 0], iinf, iloc, iprp, idat));
  };
  const ftyp = box('ftyp', latin('avif\0\0\0\0mif1avif'));
  const meta = metaWith(isInBox ? 0 : ftyp.length + metaWith(0).length + 8);
  return joined(ftyp, meta, box('mdat', isInBox ? [1] : notes));
}

export function box(name: string, data: ArrayLike<number>): Uint8Array {
  return joined(u32(data.length + 8), latin(name), data);
}

export function joined(...parts: ArrayLike<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

export function latin(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

export function u32(number: number): number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 255);
}

function u16(number: number): number[] {
  return [number >> 8, number & 255];
}

function u16LE(number: number): number[] {
  return u16(number).toReversed();
}
