import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesInMemory, Damage } from '../../../src/source/pictures/file-bytes.ts';
import { inspectPng } from '../../../src/source/pictures/png-data.ts';
import { joined, latin, pngChunk, pngOf, u32 } from './drawn.ts';

test('takes what is whole, in one piece or several, with more behind it or in it', () => {
  expect(damageOf(pngOf(640, 400))).toBeUndefined();
  expect(damageOf(pngOf(12_000, 3000))).toBeUndefined();
  expect(damageOf(joined(pngOf(640, 400), latin('more and more')))).toBeUndefined();
  const data = deflateSync(new Uint8Array(100));
  expect(damageOf(png({}, data.subarray(0, 5), data.subarray(5)))).toBeUndefined();
});

test('tells which part was changed on the way', () => {
  const noted = pngOf(640, 400, pngChunk('tEXt', latin('Comment\0By the desk')));
  expect(damageOf(noted.with(45, 0))).toBe('its part `tEXt` has the wrong checksum');
  expect(damageOf(noted.with(-20, 0))).toBe('its part `IDAT` has the wrong checksum');
});

test.each([
  [{}, 8 * (1 + 8)],
  [{ bits: 1 }, 8 * (1 + 1)],
  [{ bits: 16, colours: 6 }, 8 * (1 + 64)],
  // The passes of 8 × 8 pixels are of 1 × 1, 1 × 1, 2 × 1, 2 × 2, 4 × 2, 4 × 4 and 8 × 4.
  [{ interlace: 1 }, 2 + 2 + 3 + 6 + 10 + 20 + 36],
  // Those of one pixel are all empty but the first.
  [{ interlace: 1, width: 1, height: 1 }, 2],
])('of a picture of %o, %d bytes are enough, and one less is not', (header, length) => {
  expect(damageOf(png(header, deflateSync(new Uint8Array(length))))).toBeUndefined();
  expect(damageOf(png(header, deflateSync(new Uint8Array(length - 1))))).toBe('its data end too early');
});

test('tells data that were never a picture, or were cut before they were written', () => {
  expect(damageOf(png({}, Uint8Array.from(latin('no picture'))))).toBe('its data cannot be decompressed');
  expect(damageOf(png({}, deflateSync(Uint8Array.from(latin('some of a picture'))).subarray(0, 9)))).toBe(
    'its data end too early',
  );
  expect(damageOf(png({}))).toBe('its data end too early');
});

test('tells a palette that is missing, or comes too late, and a header that comes twice', () => {
  const data = pngChunk('IDAT', deflateSync(new Uint8Array(8 * 9)));
  const palette = pngChunk('PLTE', [0, 0, 0]);
  const header = pngChunk('IHDR', joined(u32(8), u32(8), [8, 0, 0, 0, 0]));
  const lacks = 'it lacks the palette that its colours are taken from';
  const ofColours = (colours: number, ...chunks: Uint8Array[]) =>
    damageOf(pngOfChunks({ colours }, ...chunks));
  expect(ofColours(3, palette, data)).toBeUndefined();
  expect(ofColours(3, data)).toBe(lacks);
  expect(ofColours(3, data, palette)).toBe(lacks);
  expect(ofColours(0, header, data)).toBe('it has a second header');
  expect(ofColours(0, data, header)).toBe('it has a second header');
});

test.each<[string, Header, number, number]>([
  ['a small picture', { width: 8, height: 8 }, 9 * 8, 9 * 7],
  ['the last pass', { interlace: 1 }, 79, 79 - 9],
  ['one of more rows than are inflated', { width: 999, height: 1000 }, 1_000_000, 50_000],
])('tells a filter that there is not, in %s', (_, header, length, at) => {
  // What hardly compresses, so that a piece of it is as large as it seems.
  const row = (header.width ?? length) + 1;
  const pixels = Uint8Array.from({ length }, (__, index) =>
    length < 100 || index % row === 0 ? 0 : Math.imul(index ^ (index >>> 7), 0x9e3779b1) >>> 24,
  );
  const other = 'a row of it names a filter that no PNG has';
  expect(damageOf(png(header, deflateSync(pixels)))).toBeUndefined();
  expect(damageOf(png(header, deflateSync(pixels.with(at, 4))))).toBeUndefined();
  expect(damageOf(png(header, deflateSync(pixels.with(at, 5))))).toBe(other);
});

test('of a bomb, inflates no more than the picture takes', () => {
  expect(damageOf(png({}, deflateSync(new Uint8Array(50_000_000))))).toBeUndefined();
});

interface Header {
  width?: number;
  height?: number;
  bits?: number;
  colours?: number;
  interlace?: number;
}

/** A PNG of 8 × 8 grey pixels, unless it is another. */
function png(header: Header, ...data: Uint8Array[]): Uint8Array {
  return pngOfChunks(header, ...data.map((piece) => pngChunk('IDAT', piece)));
}

function pngOfChunks(
  { width = 8, height = 8, bits = 8, colours = 0, interlace = 0 }: Header,
  ...chunks: Uint8Array[]
): Uint8Array {
  return joined(
    latin('\x89PNG\r\n\x1A\n'),
    pngChunk('IHDR', joined(u32(width), u32(height), [bits, colours, 0, 0, interlace])),
    ...chunks,
    pngChunk('IEND', []),
  );
}

function damageOf(bytes: Uint8Array): string | undefined {
  try {
    inspectPng(bytesInMemory(bytes));
    return undefined;
  } catch (error) {
    if (error instanceof Damage) return error.message;
    throw error;
  }
}
