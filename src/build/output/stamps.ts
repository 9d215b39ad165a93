import type { Stats } from 'node:fs';
import type { PathNumbers } from '../path-numbers.ts';
import { StampColumn } from '../stamp-column.ts';

/** In the place of a size and of a time, for folders: theirs say nothing. */
const FOLDER = -1;

/** Numbers of a stamp, see `stampOf`. */
const WIDTH = 4;

/**
 * What the file system said of the files and folders of a tree when they were right.
 * Paths begin with `/`; the tree itself is the empty path.
 */
export class Stamps {
  readonly paths: PathNumbers;
  readonly #column: StampColumn;

  /** @param numbers Of all stamps by the numbers of their paths, as `bytes` has them. */
  constructor(paths: PathNumbers, numbers = new Float64Array(paths.paths.length * WIDTH)) {
    this.paths = paths;
    this.#column = new StampColumn(WIDTH, numbers);
  }

  /** All stamps by the numbers of their paths, one after the other; zeros where none is known. */
  get bytes(): Buffer {
    return this.#column.bytes(this.paths.paths.length);
  }

  has(path: string): boolean {
    const at = this.paths.find(path);
    return at !== undefined && this.#column.has(at);
  }

  /** Whether a file or folder is what it was. */
  isStill(path: string, found: Stats): boolean {
    const at = this.paths.find(path);
    return at !== undefined && this.#column.is(at, stampOf(found));
  }

  note(path: string, found: Stats): void {
    this.#column.put(this.paths.of(path), stampOf(found));
  }

  /** Notes what others know of a path. */
  take(path: string, others: Stamps): void {
    const at = others.paths.find(path);
    if (at !== undefined) this.#column.put(this.paths.of(path), others.#column.get(at));
  }

  forget(path: string): void {
    const at = this.paths.find(path);
    if (at !== undefined) this.#column.forget(at);
  }

  /** Whether both know the same of a path. */
  agreesWith(others: Stamps, path: string): boolean {
    const [here, there] = [this.paths.find(path), others.paths.find(path)];
    return here !== undefined && there !== undefined && this.#column.is(here, others.#column.get(there));
  }
}

/**
 * The number of a file, its size in bytes, and its times in milliseconds since 1970: that of
 * the last change of anything about it (ctime) tells also of those who put the other back.
 */
function stampOf(found: Stats): [number: number, size: number, changed: number, touched: number] {
  const isFolder = found.isDirectory();
  return [
    found.ino,
    isFolder ? FOLDER : found.size,
    found.mtimeMs,
    // A folder is renamed with the whole copy.
    isFolder ? FOLDER : found.ctimeMs,
  ];
}
