/** Why a picture cannot be shown: “it ends too early”. Thrown by the readers of headers, caught by `readPicture`. */
export class Damage extends Error {}

/** What is read at once, since headers are asked for in many small pieces. */
const PAGE = 16 * 1024;

/** The bytes of a file, read in parts as they are asked for. Numbers are unsigned; with `LE`, the lowest byte comes first. */
export class FileBytes {
  readonly size: number;
  readonly #read: (start: number, length: number) => Uint8Array;
  #page: Uint8Array = new Uint8Array();
  #pageStart = 0;

  /** @param read Gives the bytes from `start` on: `length` of them, or fewer when the file has become shorter. */
  constructor(size: number, read: (start: number, length: number) => Uint8Array) {
    this.size = size;
    this.#read = read;
  }

  /** @throws {Damage} When the file ends before; so do the others. */
  bytes(start: number, length: number): Uint8Array {
    const end = start + length;
    if (end > this.size) throw new Damage('it ends too early');
    if (start < this.#pageStart || end > this.#pageStart + this.#page.length) {
      this.#page = this.#read(start, Math.min(Math.max(length, PAGE), this.size - start));
      this.#pageStart = start;
      if (this.#page.length < length) throw new Damage('it ends too early');
    }
    return this.#page.subarray(start - this.#pageStart, end - this.#pageStart);
  }

  u8(at: number): number {
    return this.#number(at, 1);
  }

  u16(at: number): number {
    return this.#number(at, 2);
  }

  u32(at: number): number {
    return this.#number(at, 4);
  }

  u16LE(at: number): number {
    return this.#numberLE(at, 2);
  }

  u24LE(at: number): number {
    return this.#numberLE(at, 3);
  }

  u32LE(at: number): number {
    return this.#numberLE(at, 4);
  }

  /** A name of four letters, as many formats mark their parts with. */
  name(at: number): string {
    return String.fromCharCode(...this.bytes(at, 4));
  }

  #number(at: number, length: number): number {
    return this.bytes(at, length).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  #numberLE(at: number, length: number): number {
    return this.bytes(at, length).reduceRight((sum, byte) => sum * 256 + byte, 0);
  }
}

/** The bytes of a file that is in memory. */
export function bytesInMemory(bytes: Uint8Array): FileBytes {
  return new FileBytes(bytes.length, (start, length) => bytes.subarray(start, start + length));
}
