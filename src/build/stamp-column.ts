import type { Stats } from 'node:fs';

/**
 * What the file system says of a file: its number, its size in bytes, and its times in
 * milliseconds since 1970. That of the last change of anything about it (ctime) no program can
 * set, and it tells also of those who put the other one back.
 */
export type Stamp = [number: number, size: number, modified: number, changed: number];

/** Numbers of a stamp. */
const WIDTH = 4;

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

  /** Whether a stamp is known, and is this one. */
  is(at: number, stamp: readonly number[]): boolean {
    if (!this.has(at)) return false;
    const start = at * WIDTH;
    for (let index = 0; index < WIDTH; index++)
      if (this.#numbers[start + index] !== stamp[index]) return false;
    return true;
  }

  put(at: number, stamp: readonly number[]): void {
    this.makeRoomFor(at + 1);
    this.#numbers.set(stamp, at * WIDTH);
  }

  /** Takes what another column has at a place: a stamp, or none. */
  take(at: number, others: StampColumn, from: number): void {
    this.makeRoomFor(at + 1);
    for (let index = 0; index < WIDTH; index++)
      this.#numbers[at * WIDTH + index] = others.#numbers[from * WIDTH + index] ?? 0;
  }

  /** Whether another column has the same stamp at a place. */
  agreesWith(at: number, others: StampColumn, there: number): boolean {
    if (!this.has(at)) return false;
    for (let index = 0; index < WIDTH; index++)
      if (this.#numbers[at * WIDTH + index] !== others.#numbers[there * WIDTH + index]) return false;
    return true;
  }

  forget(at: number): void {
    if (this.has(at)) this.put(at, new Array<number>(WIDTH).fill(0));
  }

  /** Has room for the first `count` stamps. */
  makeRoomFor(count: number): void {
    if (this.#numbers.length >= count * WIDTH) return;
    const longer = new Float64Array(Math.max(count * WIDTH, 2 * this.#numbers.length));
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}
