import { lstatSync } from 'node:fs';

/** Milliseconds after a change within which another one might leave the same stamp. */
const RACY = 2000;

/**
 * What the file system says of files: a file whose number, size and times are the same
 * is the same, as git's index has it. The time of the last change of anything about a
 * file (ctime) cannot be set by programs. Whoever has another stamp is read: a fresh
 * checkout has other ones for the same content.
 *
 * @see https://git-scm.com/docs/racy-git for files that changed just now, which have no stamp.
 */
export class FileStamps {
  readonly #known: ReadonlyMap<string, string>;
  readonly #found = new Map<string, string>();
  readonly #now = Date.now();

  /** @param known Stamps of files when they were read. */
  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
  }

  /** The stamps that were found. */
  get found(): ReadonlyMap<string, string> {
    return this.#found;
  }

  /**
   * Whether a file is as it was when it was read.
   *
   * @param file Its name among the stamps.
   * @param path Where it is.
   */
  isUnchanged(file: string, path: string): boolean {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || Math.abs(this.#now - stat.ctimeMs) < RACY) return false;
    const stamp = `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
    this.#found.set(file, stamp);
    return this.#known.get(file) === stamp;
  }
}
