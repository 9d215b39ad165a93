import { constants, inflateSync } from 'node:zlib';
import { NoteReader, unlessDamaged } from './camera-notes.ts';
import { bytesInMemory, type FileBytes } from './file-bytes.ts';

/** The length and the name of a chunk. */
const CHUNK_HEAD = 8;

/** The most bytes of a keyword, with the null behind it; section 11.3.3.1. */
const LONGEST_KEYWORD = 80;

/** All that is decompressed of the notes of one picture: those of a camera take some kilobytes. */
const MOST_INFLATED = 4_000_000;

/** The keyword of XMP, and those under which ImageMagick writes what it found in another format. */
const XMP = 'XML:com.adobe.xmp';
const PROFILE = /^Raw profile type (?:exif|APP1|xmp)$/i;

/** What stands before the TIFF header of Exif in a file of another format. */
const EXIF = 'Exif\0\0';

/**
 * Reads the chunks of a PNG that hold notes, before or behind the picture: Exif; XMP, which may be compressed; and
 * both as profiles, in the digits of text. What is damaged says nothing.
 *
 * @see PNG Specification (Third Edition), sections 11.3.3 (text) and 11.3.4.5 (eXIf); XMP Specification, part 3, section 1.1.5.
 */
export class PngNotes {
  readonly #file: FileBytes;
  readonly #reader: NoteReader;
  #isPlacedByText = false;
  #left = MOST_INFLATED;

  constructor(file: FileBytes) {
    this.#file = file;
    this.#reader = new NoteReader(file);
  }

  /** Whether they tell where the picture was taken. */
  get hasPosition(): boolean {
    return this.#isPlacedByText || this.#reader.notes.hasPosition;
  }

  /** @param at Where a chunk begins. */
  readChunk(name: string, at: number): void {
    if (name === 'eXIf') this.#reader.readExif(at + CHUNK_HEAD);
    if (!/^(?:iTXt|tEXt|zTXt)$/.test(name) || this.#isPlacedByText) return;
    this.#isPlacedByText = unlessDamaged(
      () => this.#isPlacedBy(name, at + CHUNK_HEAD, this.#file.u32(at)),
      false,
    );
  }

  #isPlacedBy(name: string, start: number, length: number): boolean {
    const [keyword = ''] = latin(this.#file.bytes(start, Math.min(length, LONGEST_KEYWORD))).split('\0', 1);
    if (keyword !== XMP && !PROFILE.test(keyword)) return false;
    const text = this.#textOf(name, this.#file.bytes(start, length).subarray(keyword.length + 1));
    return keyword === XMP ? isPlacedIn(text) : isPlacedIn(fromDigits(text));
  }

  /** @param chunk What follows the keyword. */
  #textOf(name: string, chunk: Uint8Array): Uint8Array {
    if (name === 'tEXt') return chunk;
    // The method of compression.
    if (name === 'zTXt') return this.#inflated(chunk.subarray(1));
    // A flag, the method, and two texts that end with a null: the language, and the keyword in it.
    const language = chunk.indexOf(0, 2);
    const text = chunk.subarray(chunk.indexOf(0, language + 1) + 1);
    return chunk[0] === 1 ? this.#inflated(text) : text;
  }

  #inflated(data: Uint8Array): Uint8Array {
    try {
      const text = inflateSync(data, { maxOutputLength: this.#left, finishFlush: constants.Z_SYNC_FLUSH });
      this.#left = Math.max(1, this.#left - text.length);
      return text;
    } catch {
      this.#left = Math.max(1, this.#left >> 1);
      return new Uint8Array();
    }
  }
}

/** Whether a block of Exif, as it stands in other formats, or of XMP tells where a picture was taken. */
function isPlacedIn(block: Uint8Array): boolean {
  const reader = new NoteReader(bytesInMemory(block));
  if (latin(block.subarray(0, EXIF.length)) === EXIF) reader.readExif(EXIF.length);
  else reader.readXmp(0, block.length);
  return reader.notes.hasPosition;
}

/** A profile as bytes: below its name and its length stand its hexadecimal digits. */
function fromDigits(text: Uint8Array): Uint8Array {
  const [, digits = ''] = /^\s*\S+\s+\d+\s+([\da-f\s]*)/i.exec(latin(text)) ?? [];
  return Buffer.from(digits.replace(/\s/g, ''), 'hex');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
