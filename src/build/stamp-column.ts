import type { Stats } from 'node:fs';

/**
 * What the file system says of a file: its number, its size in bytes, and its times in
 * milliseconds since 1970. That of the last change of anything about it (ctime) no program can
 * set, and it tells also of those who put the other one back.
 */
export type Stamp = [number: number, size: number, modified: number, changed: number];

/** Milliseconds within which a file system may say the same of two changes: some count by two seconds. */
const RACY = 2000;

/** Whether a file changed just now, so that it may change again and the file system still say the same of it. */
export function isOfJustNow({ ctimeMs }: Stats): boolean {
  return Math.abs(Date.now() - ctimeMs) < RACY;
}

/** Whether the file system seems to count whole seconds, so that it says the same of all changes within one. */
export function countsSeconds({ ctimeMs }: Stats): boolean {
  return ctimeMs % 1000 === 0;
}

/** Numbers of a stamp. */
const WIDTH = 4;

/** In the place of a stamp. */
const NONE = new Float64Array(WIDTH);

/** What of a file changes with every change of it; times in milliseconds since 1970. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): Stamp {
  return [ino, size, mtimeMs, ctimeMs];
}

/**
 * Stamps by number, as git keeps them in its index. Kept as numbers in one array: as texts for
 * each file they took longer to load than to compare. A stamp that begins with zero is none.
 */
export class StampColumn {
  #numbers: Float64Array<ArrayBuffer>;

  /** @param numbers Those of all stamps, one stamp after the other. */
  constructor(numbers = new Float64Array(0)) {
    this.#numbers = numbers;
  }

  /** The bytes of the first `count` stamps; the processor says in which order a number has them. */
  bytes(count: number): Buffer {
    this.makeRoomFor(count);
    const { buffer, byteOffset, BYTES_PER_ELEMENT } = this.#numbers;
    return Buffer.from(buffer, byteOffset, count * WIDTH * BYTES_PER_ELEMENT);
  }

  has(at: number): boolean {
    return (this.#numbers[at * WIDTH] ?? 0) !== 0;
  }

  /** A stamp as it lies in the column, or zeros where none is known. */
  get(at: number): ArrayLike<number> {
    const start = at * WIDTH;
    const stamp = this.#numbers.subarray(start, start + WIDTH);
    return stamp.length === 0 ? NONE : stamp;
  }

  /** Whether a stamp is known, and is this one. */
  is(at: number, stamp: ArrayLike<number>): boolean {
    if (!this.has(at)) return false;
    const start = at * WIDTH;
    for (let index = 0; index < WIDTH; index++)
      if (this.#numbers[start + index] !== stamp[index]) return false;
    return true;
  }

  put(at: number, stamp: ArrayLike<number>): void {
    this.makeRoomFor(at + 1);
    this.#numbers.set(stamp, at * WIDTH);
  }

  forget(at: number): void {
    if (this.has(at)) this.put(at, NONE);
  }

  /** Has room for the first `count` stamps. */
  makeRoomFor(count: number): void {
    if (this.#numbers.length >= count * WIDTH) return;
    const longer = new Float64Array(Math.max(count * WIDTH, 2 * this.#numbers.length));
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}
