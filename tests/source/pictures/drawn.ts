import { crc32, deflateSync } from 'node:zlib';

/** A PNG whose header claims a size, whatever is in it, with chunks before the picture. */
export function pngOf(width: number, height: number, ...chunks: Uint8Array[]): Uint8Array {
  return joined(
    latin('\x89PNG\r\n\x1A\n'),
    pngChunk('IHDR', joined(u32(width), u32(height), [8, 2, 0, 0, 0])),
    ...chunks,
    pngChunk('IDAT', deflateSync(new Uint8Array(64))),
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
