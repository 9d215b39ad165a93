import type { Stats } from 'node:fs';
import type { PathNumbers } from '../path-numbers.ts';
import { countsSeconds, isOfJustNow, StampColumn, stampOf, type Stamp } from '../stamp-column.ts';

/** In the place of a number that says nothing. */
const NONE = -1;

/**
 * What the file system said of the files and folders of a tree when they were right.
 * Paths begin with `/`; the tree itself is the empty path.
 */
export class Stamps {
  readonly paths: PathNumbers;
  readonly #column: StampColumn;

  /** @param numbers Of all stamps by the numbers of their paths, as `bytes` has them. */
  constructor(paths: PathNumbers, numbers?: Float64Array<ArrayBuffer>) {
    this.paths = paths;
    this.#column = new StampColumn(numbers);
    this.#column.makeRoomFor(paths.paths.length);
  }

  /** All stamps by the numbers of their paths, one after the other; zeros where none is known. */
  get bytes(): Buffer {
    return this.#column.bytes(this.paths.paths.length);
  }

  /** What another process knows by the same numbers, from its `bytes`. */
  withBytes(bytes: Uint8Array): Stamps {
    return new Stamps(this.paths, new Float64Array(Uint8Array.from(bytes).buffer));
  }

  /** The same by other numbers; of paths that have none in these, nothing. */
  numberedBy(paths: PathNumbers): Stamps {
    if (paths === this.paths) return this;
    const again = new Stamps(paths);
    for (const path of paths.paths) again.take(path, this);
    return again;
  }

  has(path: string): boolean {
    const at = this.paths.find(path);
    return at !== undefined && this.#column.has(at);
  }

  /** Whether a file or folder is what it was. */
  isStill(path: string, found: Stats): boolean {
    const at = this.paths.find(path);
    return at !== undefined && this.#column.is(at, treeStampOf(path, found));
  }

  /**
   * Notes what the file system says of what is right; nothing where it would say the same of another change.
   *
   * @see https://git-scm.com/docs/racy-git
   */
  note(path: string, found: Stats): void {
    if (countsSeconds(found) && isOfJustNow(found)) this.forget(path);
    else this.#column.put(this.paths.of(path), treeStampOf(path, found));
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
 * The stamp of a file or folder of a tree, without what says nothing: the size of a folder, and the
 * last change of anything about the whole copy, which each build renames.
 */
function treeStampOf(path: string, found: Stats): Stamp {
  const [number, size, modified, changed] = stampOf(found);
  return [number, found.isDirectory() ? NONE : size, modified, path === '' ? NONE : changed];
}
