import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesInMemory, FileBytes } from '../../../src/source/pictures/file-bytes.ts';
import { readPicture } from '../../../src/source/pictures/read-picture.ts';
import {
  avifOf,
  box,
  gifOf,
  joined,
  jpegOf,
  latin,
  pngChunk,
  pngOf,
  u32,
  webpChunk,
  webpOf,
} from './drawn.ts';

const LOSSLESS = webpChunk('VP8L', [0x2f, 0x7f, 0xc2, 0x63, 0, 0]);
const WHOLE: Record<string, Uint8Array> = {
  png: pngOf(640, 400),
  jpeg: jpegOf(640, 400),
  gif: gifOf([0, 0, 640, 400]),
  lossless: webpOf(LOSSLESS),
  lossy: webpOf(webpChunk('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0x90, 1])),
  extended: webpOf(webpChunk('VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0x8f, 1, 0]), LOSSLESS),
  avif: avifOf([640, 400]),
};

test.each(Object.entries(WHOLE))('reads the size of a %s', (_, bytes) => {
  expect(read(bytes)).toBe('640 × 400');
});

test.each(Object.entries(WHOLE))('never takes the beginning of a %s for the whole', (_, bytes) => {
  for (let length = 0; length < bytes.length; length++) {
    // A GIF whose last byte is missing has all of its pictures.
    if (bytes[0] === 0x47 && length === bytes.length - 1) continue;
    expect(read(bytes.subarray(0, length))).not.toMatch(/^\d/);
  }
});

test.each([
  [0, 1, true],
  [0, 3, false],
  [1, 8, false],
  [2, 4, false],
  [2, 16, true],
  [3, 8, true],
  [3, 16, false],
  [4, 8, true],
  [5, 8, false],
  [6, 16, true],
  [7, 8, false],
])('of a PNG of colour type %d with %d bits, that it is one is %s', (colourType, bitDepth, isOne) => {
  const header = [0, 0, 2, 128, 0, 0, 1, 144, bitDepth, colourType, 0, 0, 0];
  const bytes = Uint8Array.from(WHOLE.png ?? []);
  bytes.set(pngChunk('IHDR', header), 8);
  expect(read(bytes)).toBe(isOne ? '640 × 400' : 'PNG: its header names colours or a form that no PNG has');
});

test('throws nothing and ends soon, whatever the bytes', () => {
  const hostile = fc
    .tuple(fc.constantFrom(...Object.values(WHOLE)), fc.array(fc.tuple(fc.nat(300), fc.nat(255))))
    .map(([whole, changes]) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(hostile, fc.uint8Array()), (bytes) => {
      expect(read(bytes)).toMatch(/./);
    }),
    { numRuns: 2000 },
  );
});

test.each<[string, Uint8Array, string]>([
  [
    'a PNG without its header first',
    joined(latin('\x89PNG\r\n\x1A\n'), pngChunk('CgBI', [0, 0, 0, 0])),
    'PNG: it does not begin with its header',
  ],
  ['a PNG whose header was changed', pngOf(640, 400).with(19, 9), 'PNG: its header has the wrong checksum'],
  ['a PNG of no pixels', pngOf(0, 400), 'PNG: its header says 0 × 400 pixels'],
  [
    'a JPEG with something between its segments',
    jpegOf(640, 400, [0xff, 0xfe, 0, 2, 1, 2]),
    'JPEG: its parts do not follow each other',
  ],
  ['a JPEG of no height', jpegOf(640, 0), 'JPEG: its header says 640 × 0 pixels'],
  ['a JPEG without a frame', joined([0xff, 0xd8, 0xff, 0xd9]), 'JPEG: there is no picture in it'],
  ['a GIF without a frame', gifOf().with(13, 0x3b), 'GIF: there is no picture in it'],
  [
    'a WebP without a picture',
    webpOf(webpChunk('VP8X', [0, 0, 0, 0, 9, 0, 0, 9, 0, 0])),
    'WebP: there is no picture in it',
  ],
  ['an AVIF that states no size', avifOf(), 'AVIF: there is no picture in it'],
  [
    'an AVIF with a box of no length',
    joined(box('ftyp', latin('avif\0\0\0\0')), u32(4), latin('meta')),
    'AVIF: its parts do not follow each other',
  ],
  ['a text', new TextEncoder().encode('Текст'), 'text'],
  ['a page', new TextEncoder().encode('\n<html>'), 'an HTML page'],
  ['a HEIC picture', box('ftyp', latin('heic\0\0\0\0mif1')), 'a HEIC picture'],
  ['nothing', new Uint8Array(), 'data of no known kind'],
])('tells what is wrong with %s', (_, bytes, expected) => {
  expect(read(bytes)).toBe(expected);
});

test('counts the frames of what moves', () => {
  const animated = pngChunk('acTL', [...u32(7), ...u32(0)]);
  expect(read(pngOf(640, 400, animated))).toBe('640 × 400, 7 frames');
  expect(read(gifOf([0, 0, 640, 400], [1, 1, 2, 2]))).toBe('640 × 400, 2 frames');
  const frame = webpChunk('ANMF', [0, 0, 0, 0, 0, 0, 0x7f, 2, 0, 0x8f, 1, 0, 0, 0, 0, 0]);
  expect(read(webpOf(webpChunk('VP8X', [2, 0, 0, 0, 0x7f, 2, 0, 0x8f, 1, 0]), frame, frame))).toBe(
    '640 × 400, 2 frames',
  );
});

test('believes the largest size that a file states', () => {
  expect(read(gifOf([0, 0, 4, 3], [0, 0, 60000, 60000]))).toBe('60000 × 60000, 2 frames');
  expect(read(webpOf(webpChunk('VP8X', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), LOSSLESS))).toBe('640 × 400');
  expect(read(avifOf([4, 3], [60000, 60000]))).toBe('60000 × 60000');
});

test('passes over what cameras put around a picture', () => {
  const thumbnail = [0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xc0, 0xff, 0xd9];
  expect(read(jpegOf(640, 400, [...thumbnail, 0xff, 0xff]))).toBe('640 × 400');
  expect(read(joined(jpegOf(640, 400), latin('more')))).toBe('640 × 400');
  expect(read(joined(pngOf(640, 400), latin('more and more')))).toBe('640 × 400');
});

test('reads only the beginning and the end of a large picture', () => {
  const large = pngOf(640, 400, pngChunk('tEXt', new Uint8Array(2_000_000)));
  let asked = 0;
  const file = new FileBytes(large.length, (start, length) => {
    asked += length;
    return large.subarray(start, start + length);
  });
  expect(readPicture(file)).toMatchObject({ dimensions: { width: 640 } });
  expect(asked).toBeLessThan(100_000);
});

test('a file that became shorter while it is read ends too early', () => {
  const whole = jpegOf(640, 400);
  const file = new FileBytes(whole.length, (start, length) =>
    whole.subarray(0, 12).subarray(start, start + length),
  );
  expect(() => readPicture(file)).not.toThrow();
});

/** The reading as a line. */
function read(bytes: Uint8Array): string {
  const reading = readPicture(bytesInMemory(bytes));
  if ('what' in reading) return reading.what;
  if ('damage' in reading) return `${reading.format.name}: ${reading.damage}`;
  const { width, height, frames } = reading.dimensions;
  return `${width} × ${height}${frames === 1 ? '' : `, ${frames} frames`}`;
}
