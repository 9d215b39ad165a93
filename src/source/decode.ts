import { isUtf8 } from 'node:buffer';
import type { Place } from '../text/place.ts';
import type { Finding } from './finding.ts';

/** Why bytes are no text. */
export interface NotText {
  /** Of the first byte that is not UTF-8, from 0. */
  offset: number;
  /** Where a reader of the bytes before it would be. */
  place: Place;
  /** What the bytes seem to be instead, and what to do. */
  remedy: string;
}

/** Text, or why there is none. */
export type Decoded = { text: string } | NotText;

/**
 * The text of a file, with line ends as `\n`, in Unicode's normalization form C,
 * without byte order mark, so that the same words are the same text whatever
 * editor wrote them.
 *
 * @see Unicode Standard Annex #15.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (!isUtf8(bytes) || hasZeros(bytes, 0) || hasZeros(bytes, 1)) return notText(bytes);
  const text = asText(bytes);
  const unmarked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
  return { text: lines.normalize('NFC') };
}

function asText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** Of ASCII in UTF-16 every other byte is zero, which UTF-8 allows and no text has. */
function hasZeros(bytes: Uint8Array, at: 0 | 1): boolean {
  return bytes[at] === 0 && bytes[at + 2] === 0;
}

function notText(bytes: Uint8Array): NotText {
  const offset = isUtf8(bytes) ? bytes.indexOf(0) : firstInvalidByte(bytes);
  const before = asText(bytes.subarray(0, offset)).split(/\r\n?|\n/);
  const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return { offset, place, remedy: remedy(bytes) };
}

/** What the first bytes say of the encoding. */
function remedy(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || hasZeros(bytes, 0) !== hasZeros(bytes, 1))
    return 'It seems to be UTF-16: save the file as UTF-8.';
  const isBinary = bytes.subarray(0, 1024).includes(0);
  return isBinary
    ? 'It seems to be no text at all.'
    : 'Save the file as UTF-8: what is not English in it was probably written in an older encoding, such as Windows-1251.';
}

/** Halves the file until the shortest prefix that does not decode is found. */
function firstInvalidByte(bytes: Uint8Array): number {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  // The last bytes may begin a character that does not go on.
  while (!isUtf8(bytes.subarray(0, valid))) valid--;
  return valid;
}

/** A prefix may end inside a character, which streaming allows. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A file that is no text. */
export function notUtf8(file: string, { offset, place, remedy }: NotText): Finding {
  const message = `Unexpected byte at position ${offset}, expected text in UTF-8. ${remedy}`;
  return { file, severity: 'error', rule: 'encoding', message, ...place };
}
