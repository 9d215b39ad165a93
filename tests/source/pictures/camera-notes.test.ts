import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dimensions } from '../../../src/source/pictures/dimensions.ts';
import { bytesInMemory, FileBytes } from '../../../src/source/pictures/file-bytes.ts';
import { readPicture } from '../../../src/source/pictures/read-picture.ts';
import {
  avifWithNotes,
  exifOf,
  joined,
  jpegOf,
  jpegSegment,
  latin,
  pngChunk,
  pngOf,
  webpChunk,
  webpOf,
} from './drawn.ts';

const KAZAN = [
  [55, 47, 26],
  [49, 6, 52],
];
const NOWHERE = [
  [0, 0, 0],
  [0, 0, 0],
];

test.each([
  [1, '640 × 400'],
  [3, '640 × 400'],
  [4, '640 × 400'],
  [5, '400 × 640'],
  [6, '400 × 640'],
  [8, '400 × 640'],
  [9, '640 × 400'],
  [0, '640 × 400'],
])('a JPEG whose orientation is %d is shown as %s', (orientation, size) => {
  for (const isLittleEndian of [false, true]) {
    const { width, height } = read(jpegWith(exifOf({ orientation }, isLittleEndian)));
    expect(`${width} × ${height}`).toBe(size);
  }
});

describe.each([
  ['JPEG', (exif: Uint8Array) => jpegWith(exif)],
  ['PNG', (exif: Uint8Array) => pngOf(640, 400, pngChunk('eXIf', exif))],
  ['WebP', (exif: Uint8Array) => webpWith('EXIF', exif)],
  ['WebP of another program', (exif: Uint8Array) => webpWith('EXIF', joined(latin('Exif\0\0'), exif))],
  ['AVIF', (exif: Uint8Array) => avifWithNotes('Exif', exifItem(exif))],
  ['AVIF with its notes among its boxes', (exif: Uint8Array) => avifWithNotes('Exif', exifItem(exif), true)],
])('in a %s', (_, pictureWith) => {
  test('a place is found', () => {
    expect(read(pictureWith(exifOf({ orientation: 1, position: KAZAN }))).hasPosition).toBe(true);
    expect(read(pictureWith(exifOf({ position: KAZAN }, true))).hasPosition).toBe(true);
    // On the equator, or the meridian of Greenwich.
    expect(read(pictureWith(exifOf({ position: [[0, 0, 0], ...KAZAN.slice(1)] }))).hasPosition).toBe(true);
  });

  test('what a camera notes that knows no place is none', () => {
    expect(read(pictureWith(exifOf({ orientation: 6 }))).hasPosition).toBe(false);
    expect(read(pictureWith(exifOf({ position: [] }))).hasPosition).toBe(false);
    expect(read(pictureWith(exifOf({ position: NOWHERE }))).hasPosition).toBe(false);
  });

  test('what is cut off or damaged says nothing, and the picture is whole', () => {
    const exif = exifOf({ orientation: 6, position: KAZAN });
    for (let length = 0; length < 60; length++)
      expect(read(pictureWith(exif.subarray(0, length)))).toMatchObject({ frames: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(exif.length - 1), fc.nat(255)), { minLength: 1 }), (changes) => {
        const bytes = Uint8Array.from(exif);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(read(pictureWith(bytes))).toMatchObject({ frames: 1 });
      }),
    );
  });
});

test('of several blocks of Exif only the first is read, however many point at a long directory', () => {
  const named = (exif: Uint8Array) => jpegSegment(0xe1, joined(latin('Exif\0\0'), exif));
  const first = named(exifOf({ orientation: 6 }));
  const others = [exifOf({ orientation: 1 }), exifOf({ position: KAZAN })].map(named);
  expect(read(jpegOf(640, 400, joined(first, ...others)))).toMatchObject({
    ...{ width: 400, height: 640, hasPosition: false },
  });
  // Each names the directory at its end, of 65,535 entries; the file is as large as one may be.
  const many = 20_000;
  const segment = named(joined(latin('MM'), [0, 42], [0, 1, 0, 0]));
  const bytes = new Uint8Array(5_000_000).fill(0xff);
  bytes.set(joined([0xff, 0xd8], ...Array.from({ length: many }, () => segment)));
  let reads = 0;
  const file = new FileBytes(bytes.length, (start, length) => {
    reads++;
    return bytes.subarray(start, start + length);
  });
  readPicture(file);
  expect(reads).toBeLessThan(many);
});

test('a place whose directory is damaged is none, and the picture lies on its side all the same', () => {
  const exif = exifOf({ orientation: 6, position: KAZAN });
  expect(read(jpegWith(exif.subarray(0, 40)))).toMatchObject({ width: 400, height: 640 });
});

test('a place that only XMP notes is found', () => {
  const xmp = (field: string) => latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta ${field}/>`);
  const jpeg = (field: string) => read(jpegOf(640, 400, jpegSegment(0xe1, xmp(field))));
  expect(jpeg('exif:GPSLatitude="55,47.4N"').hasPosition).toBe(true);
  expect(jpeg('exif:PixelXDimension="640"').hasPosition).toBe(false);
  expect(read(webpWith('XMP ', latin('<exif:GPSLatitude>55</exif:GPSLatitude>'))).hasPosition).toBe(true);
  const avif = (field: string) => read(avifWithNotes('mime', latin(`<x:xmpmeta ${field}/>`)));
  expect(avif('exif:GPSLatitude="55,47.4N"').hasPosition).toBe(true);
  expect(avif('exif:PixelXDimension="640"').hasPosition).toBe(false);
  const png = (keyword: string, field: string) =>
    read(pngOf(640, 400, pngChunk('iTXt', latin(`${keyword}\0\0\0\0\0<x:xmpmeta ${field}/>`))));
  expect(png('XML:com.adobe.xmp', 'exif:GPSLatitude="55,47.4N"').hasPosition).toBe(true);
  expect(png('XML:com.adobe.xmp', 'exif:PixelXDimension="640"').hasPosition).toBe(false);
  expect(png('Comment', 'exif:GPSLatitude="55,47.4N"').hasPosition).toBe(false);
});

function jpegWith(exif: Uint8Array): Uint8Array {
  return jpegOf(640, 400, jpegSegment(0xe1, joined(latin('Exif\0\0'), exif)));
}

/** In an AVIF, the bytes before the TIFF header are counted. */
function exifItem(exif: Uint8Array): Uint8Array {
  return joined([0, 0, 0, 6], latin('Exif\0\0'), exif);
}

function webpWith(chunk: string, data: ArrayLike<number>): Uint8Array {
  return webpOf(webpChunk('VP8L', [0x2f, 0x7f, 0xc2, 0x63, 0, 0]), webpChunk(chunk, Array.from(data)));
}

function read(bytes: Uint8Array): Dimensions {
  const reading = readPicture(bytesInMemory(bytes));
  if (!('dimensions' in reading)) throw new Error(JSON.stringify(reading));
  return reading.dimensions;
}
