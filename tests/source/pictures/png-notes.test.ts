import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../../src/source/pictures/file-bytes.ts';
import { inspectPng } from '../../../src/source/pictures/png-data.ts';
import { exifOf, joined, latin, pngChunk, pngOf } from './drawn.ts';

const KAZAN = [
  [55, 47, 26],
  [49, 6, 25],
];
const XMP = '<x:xmpmeta exif:GPSLatitude="55,47.4N"/>';
const END = pngChunk('IEND', []);

test.each([
  ['Exif', pngChunk('eXIf', exifOf({ position: KAZAN }))],
  ['XMP', text('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', latin(XMP))],
  ['XMP in a language', text('iTXt', 'XML:com.adobe.xmp\0\0\0en\0XMP\0', latin(XMP))],
  ['XMP that is compressed', text('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', packed(XMP))],
  ['a profile of Exif', text('zTXt', 'Raw profile type exif\0\0', packed(profile(exif(KAZAN))))],
  ['a profile that is not compressed', text('tEXt', 'Raw profile type APP1\0', latin(profile(exif(KAZAN))))],
  ['a profile of XMP', text('zTXt', 'Raw profile type xmp\0\0', packed(profile(latin(XMP))))],
])('finds a place in %s, before the picture and behind it', (_, chunk) => {
  const plain = pngOf(640, 400);
  expect(hasPosition(pngOf(640, 400, chunk))).toBe(true);
  expect(hasPosition(joined(plain.subarray(0, -END.length), chunk, END))).toBe(true);
});

test.each([
  ['a comment', text('tEXt', 'Comment\0', latin(XMP))],
  ['a profile without a place', text('zTXt', 'Raw profile type exif\0\0', packed(profile(exif([]))))],
  ['a profile of other digits', text('tEXt', 'Raw profile type exif\0', latin('exif'))],
  ['what cannot be decompressed', text('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', latin(XMP))],
  ['nothing', text('iTXt', '', [])],
])('finds none in %s', (_, chunk) => {
  expect(hasPosition(pngOf(640, 400, chunk))).toBe(false);
});

test('however many notes there are, few are decompressed', () => {
  const bomb = text('zTXt', 'Raw profile type xmp\0\0', deflateSync(new Uint8Array(3_000_000)));
  const placed = text('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', packed(XMP));
  const many = Array.from({ length: 100 }, () => bomb);
  expect(hasPosition(pngOf(640, 400, placed, ...many))).toBe(true);
  expect(hasPosition(pngOf(640, 400, ...many, placed))).toBe(false);
});

function hasPosition(png: Uint8Array): boolean {
  return inspectPng(bytesInMemory(png)).hasPosition;
}

function text(name: string, head: string, data: ArrayLike<number>): Uint8Array {
  return pngChunk(name, joined(latin(head), data));
}

function packed(written: string): Uint8Array {
  return deflateSync(Uint8Array.from(latin(written)));
}

function exif(position: number[][]): Uint8Array {
  return joined(latin('Exif\0\0'), exifOf({ position }));
}

/** As ImageMagick writes a profile: its name, its length, and 36 bytes a line. */
function profile(bytes: ArrayLike<number>): string {
  const digits = Buffer.from(Uint8Array.from(bytes)).toString('hex');
  return `\nexif\n${String(bytes.length).padStart(8)}\n${digits.replace(/.{72}/g, '$&\n')}\n`;
}
