import { constants, crc32, inflateSync } from 'node:zlib';
import { Damage, type FileBytes } from './file-bytes.ts';

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

/**
 * Looks at what lies behind the header of a PNG: the checksum of each chunk, and that the data hold as many rows as
 * there should be. Inflates no more than these take, nor than `MOST_INFLATED`.
 *
 * @param file One that `readPng` reads, of as many pixels as a page can show.
 * @throws {Damage} When a checksum or the data are wrong.
 * @see Portable Network Graphics (PNG) Specification (Third Edition), sections 5.3, 7.2, 9 and 10.
 */
export function inspectPng(file: FileBytes): void {
  const data: Uint8Array[] = [];
  let name = '';
  for (let at = SIGNATURE_LENGTH; name !== 'IEND';) {
    const length = file.u32(at);
    name = file.name(at + 4);
    const checked = file.bytes(at + 4, 4 + length);
    if (crc32(checked) !== file.u32(at + 8 + length)) {
      throw new Damage(`its part \`${printed(name)}\` has the wrong checksum`);
    }
    if (name === 'IDAT') data.push(checked.subarray(4));
    at += CHUNK_FRAME + length;
  }
  inflate(Buffer.concat(data), Math.min(dataLength(file), MOST_INFLATED));
}

/** @throws {Damage} When there are fewer bytes than that in the data, or these are none. */
function inflate(data: Uint8Array, length: number): void {
  let inflated: number;
  try {
    inflated = inflateSync(data, { maxOutputLength: length, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    if (error instanceof RangeError) return;
    throw new Damage('its data cannot be decompressed');
  }
  if (inflated < length) throw new Damage('its data end too early');
}

/** How many bytes the rows of a picture take before compression, each with the byte that names its filter. */
function dataLength(file: FileBytes): number {
  const [width, height] = [file.u32(16), file.u32(20)];
  const bits = file.u8(24) * (SAMPLES[file.u8(25)] ?? 0);
  const ofPixels = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8));
  if (file.u8(28) === 0) return ofPixels(width, height);
  return PASSES.map(([left, top, across, down]) =>
    ofPixels(Math.ceil(Math.max(0, width - left) / across), Math.ceil(Math.max(0, height - top) / down)),
  ).reduce((sum, length) => sum + length, 0);
}

function printed(name: string): string {
  return /^[a-z]{4}$/i.test(name) ? name : '?';
}
