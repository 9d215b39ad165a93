import type { Stats } from 'node:fs';

/** Numbers of the paths of a site, by which columns of what is known of them are kept. */
export class PathNumbers {
  readonly #paths: string[];
  readonly #numbers: Map<string, number>;

  constructor(paths: readonly string[] = []) {
    this.#paths = [...paths];
    this.#numbers = new Map();
    for (const [number, path] of this.#paths.entries()) this.#numbers.set(path, number);
  }

  /** All paths, by their numbers. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  find(path: string): number | undefined {
    return this.#numbers.get(path);
  }

  /** The number of a path, which has one from now on. */
  of(path: string): number {
    let number = this.#numbers.get(path);
    if (number === undefined) this.#numbers.set(path, (number = this.#paths.push(path) - 1));
    return number;
  }
}

/** Numbers of a stamp: of the file, its time of change in milliseconds since 1970, its size in bytes. */
export const STAMP_WIDTH = 3;

/** In the place of a size, for folders: theirs says nothing. */
const FOLDER = -1;

/**
 * What the file system said of the files and folders of a tree when they were right:
 * number, time of change and size of each, as git keeps them in its index. Paths
 * begin with `/`; the tree itself is the empty path.
 *
 * Kept as numbers in one column: as texts they were half of what a build loads that
 * changes nothing.
 */
export class Stamps {
  readonly paths: PathNumbers;
  #column: Float64Array;

  /** @param column Stamps by the numbers of their paths, `STAMP_WIDTH` numbers each; zeros where none is known. */
  constructor(paths: PathNumbers, column = new Float64Array(paths.paths.length * STAMP_WIDTH)) {
    this.paths = paths;
    this.#column = column;
  }

  /** As long as there are paths; see the constructor. */
  get column(): Float64Array {
    return this.#withRoomFor(this.paths.paths.length);
  }

  has(path: string): boolean {
    const place = this.#placeOf(path);
    return place >= 0 && this.#column[place] !== 0;
  }

  /** Whether a file or folder is what it was. */
  isStill(path: string, found: Stats): boolean {
    const place = this.#placeOf(path);
    if (place < 0) return false;
    const column = this.#column;
    return (
      column[place] === found.ino &&
      column[place + 1] === found.mtimeMs &&
      column[place + 2] === sizeOf(found)
    );
  }

  note(path: string, found: Stats): void {
    this.#put(path, found.ino, found.mtimeMs, sizeOf(found));
  }

  /** Notes what others know of a path. */
  take(path: string, others: Stamps): void {
    const place = others.#placeOf(path);
    if (place < 0) return;
    const [number = 0, time = 0, size = 0] = others.#column.subarray(place, place + STAMP_WIDTH);
    this.#put(path, number, time, size);
  }

  forget(path: string): void {
    if (this.has(path)) this.#put(path, 0, 0, 0);
  }

  /** Whether both know the same of a path. */
  agreesWith(others: Stamps, path: string): boolean {
    const [here, there] = [this.#placeOf(path), others.#placeOf(path)];
    if (here < 0 || there < 0 || this.#column[here] === 0) return false;
    for (let index = 0; index < STAMP_WIDTH; index++)
      if (this.#column[here + index] !== others.#column[there + index]) return false;
    return true;
  }

  /** Where the stamp of a path is, if there is room for one. */
  #placeOf(path: string): number {
    const number = this.paths.find(path);
    return number === undefined || (number + 1) * STAMP_WIDTH > this.#column.length
      ? -1
      : number * STAMP_WIDTH;
  }

  #put(path: string, number: number, time: number, size: number): void {
    const count = this.paths.of(path) + 1;
    const column = this.#withRoomFor(count);
    const place = (count - 1) * STAMP_WIDTH;
    column[place] = number;
    column[place + 1] = time;
    column[place + 2] = size;
  }

  #withRoomFor(count: number): Float64Array {
    if (this.#column.length < count * STAMP_WIDTH) {
      const longer = new Float64Array(Math.max(count, this.paths.paths.length + 1000) * STAMP_WIDTH);
      longer.set(this.#column);
      this.#column = longer;
    }
    return this.#column;
  }
}

function sizeOf(found: Stats): number {
  return found.isDirectory() ? FOLDER : found.size;
}
