import { constants, crc32, inflateSync } from 'node:zlib';
import { Damage, type FileBytes } from './file-bytes.ts';
import { PngNotes } from './png-notes.ts';

const SIGNATURE_LENGTH = 8;
/** The length, the name and the checksum of a chunk. */
const CHUNK_FRAME = 12;

/**
 * What is inflated of a picture. Damage that a disk or a transfer does has another checksum wherever it is;
 * a program that writes something else than a picture does so from the beginning.
 */
const MOST_INFLATED = 256_000;

/** Samples of a pixel by colour type; table 11.1. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The first column and row of the pixels of each pass, and the steps between them; section 8.1, Adam7. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The highest number of a filter; section 9.2. */
const LAST_FILTER = 4;

/** The colour type whose pixels are places in a palette. */
const PALETTE = 3;

/**
 * Looks at what lies behind the header of a PNG: the checksum of each chunk, that there is one header, and a palette
 * where there must be, and that the data hold as many rows as there should be, each with a filter that there is.
 * Reads the notes, which most programs write behind the data. Inflates no more than these take, nor than `MOST_INFLATED`, but for pieces of it.
 *
 * @param file One that `readPng` reads, of as many pixels as a page can show.
 * @throws {Damage} When a checksum, the chunks or the data are wrong.
 * @see Portable Network Graphics (PNG) Specification (Third Edition), sections 5.3, 5.6, 7.2, 9 and 10.
 */
export function inspectPng(file: FileBytes): { hasPosition: boolean } {
  const notes = new PngNotes(file);
  const data: Uint8Array[] = [];
  const seen = new Set<string>();
  let name = '';
  for (let at = SIGNATURE_LENGTH; name !== 'IEND';) {
    const length = file.u32(at);
    name = file.name(at + 4);
    const checked = file.bytes(at + 4, 4 + length);
    if (crc32(checked) !== file.u32(at + 8 + length)) {
      throw new Damage(`its part \`${printed(name)}\` has the wrong checksum`);
    }
    if (name === 'IHDR' && seen.has(name)) throw new Damage('it has a second header');
    if (name === 'IDAT' && file.u8(25) === PALETTE && !seen.has('PLTE'))
      throw new Damage('it lacks the palette that its colours are taken from');
    seen.add(name);
    if (name === 'IDAT') data.push(checked.subarray(4));
    notes.readChunk(name, at);
    at += CHUNK_FRAME + length;
  }
  const passes = passesOf(file);
  const inflated = inflate(Buffer.concat(data), lengthOf(passes));
  if (inflated && hasOtherFilter(inflated, passes))
    throw new Damage('a row of it names a filter that no PNG has');
  return { hasPosition: notes.hasPosition };
}

/**
 * The first bytes of the data; nothing when all pieces of them that were tried take more than `MOST_INFLATED`.
 *
 * @param length How many bytes there should be.
 * @throws {Damage} When there are fewer, or the data are none.
 */
function inflate(data: Uint8Array, length: number): Uint8Array | undefined {
  const most = Math.min(length, MOST_INFLATED);
  const inflated = inflatedWithin(data, most);
  if (inflated && inflated.length < most) throw new Damage('its data end too early');
  if (inflated) return inflated;
  // Nothing is given back when more would be: a piece is taken that, if all is packed alike, comes to half as much.
  for (let size = Math.floor((data.length * most) / length / 2); size >= SMALLEST_PIECE; size >>= 1) {
    const piece = inflatedWithin(data.subarray(0, size), most);
    if (piece) return piece;
  }
  return undefined;
}

/** A piece of fewer bytes hardly holds a row. */
const SMALLEST_PIECE = 32;

/** @throws {Damage} When they cannot be decompressed. */
function inflatedWithin(data: Uint8Array, most: number): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw new Damage('its data cannot be decompressed');
  }
}

/** Rows that follow each other, and the bytes of each before compression, with the one that names its filter. */
interface Pass {
  rows: number;
  bytes: number;
}

function passesOf(file: FileBytes): Pass[] {
  const [width, height] = [file.u32(16), file.u32(20)];
  const bits = file.u8(24) * (SAMPLES[file.u8(25)] ?? 0);
  const ofPixels = (columns: number, rows: number): Pass => ({
    rows: columns === 0 ? 0 : rows,
    bytes: 1 + Math.ceil((columns * bits) / 8),
  });
  if (file.u8(28) === 0) return [ofPixels(width, height)];
  return PASSES.map(([left, top, across, down]) =>
    ofPixels(Math.ceil(Math.max(0, width - left) / across), Math.ceil(Math.max(0, height - top) / down)),
  );
}

function lengthOf(passes: readonly Pass[]): number {
  return passes.reduce((sum, { rows, bytes }) => sum + rows * bytes, 0);
}

/** Whether one of the rows that begin in these data has a filter that there is not. */
function hasOtherFilter(data: Uint8Array, passes: readonly Pass[]): boolean {
  let at = 0;
  for (const { rows, bytes } of passes) {
    for (let row = 0; row < rows && at < data.length; row++, at += bytes) {
      if ((data[at] ?? 0) > LAST_FILTER) return true;
    }
  }
  return false;
}

function printed(name: string): string {
  return /^[a-z]{4}$/i.test(name) ? name : '?';
}
