/**
 * Stamps by number, `width` numbers each: what the file system said of files, as git keeps
 * it in its index. Kept as numbers in one array: as texts for each file they took longer to
 * load than to compare. A stamp that begins with zero is none.
 */
export class StampColumn {
  readonly #width: number;
  #numbers: Float64Array<ArrayBuffer>;

  /** @param numbers Those of all stamps, one stamp after the other. */
  constructor(width: number, numbers = new Float64Array(0)) {
    this.#width = width;
    this.#numbers = numbers;
  }

  /** The bytes of the first `count` stamps; the processor says in which order a number has them. */
  bytes(count: number): Buffer {
    this.#makeRoomFor(count);
    const { buffer, byteOffset, BYTES_PER_ELEMENT } = this.#numbers;
    return Buffer.from(buffer, byteOffset, count * this.#width * BYTES_PER_ELEMENT);
  }

  has(at: number): boolean {
    return (this.#numbers[at * this.#width] ?? 0) !== 0;
  }

  /** A stamp; none is all zeros. */
  get(at: number): readonly number[] {
    const start = at * this.#width;
    const stamp = this.#numbers.subarray(start, start + this.#width);
    return stamp.length === 0 ? new Array<number>(this.#width).fill(0) : [...stamp];
  }

  /** Whether a stamp is known, and is this one. */
  is(at: number, stamp: readonly number[]): boolean {
    if (!this.has(at)) return false;
    const start = at * this.#width;
    for (let index = 0; index < this.#width; index++)
      if (this.#numbers[start + index] !== stamp[index]) return false;
    return true;
  }

  put(at: number, stamp: readonly number[]): void {
    this.#makeRoomFor(at + 1);
    this.#numbers.set(stamp, at * this.#width);
  }

  forget(at: number): void {
    if (this.has(at)) this.put(at, new Array<number>(this.#width).fill(0));
  }

  #makeRoomFor(count: number): void {
    if (this.#numbers.length >= count * this.#width) return;
    const longer = new Float64Array(2 * count * this.#width);
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}
