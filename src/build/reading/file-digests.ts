import { lstatSync } from 'node:fs';
import { readBriefly } from '../../source/disk.ts';
import { readSealedJson, writeSealedJson } from '../sealed-file.ts';
import { digestOf } from '../digest.ts';

/** Milliseconds after a change within which another one might leave the same stamp. */
const RACY = 2000;

/** Of the form of what is kept. */
const FORM = 'digests 1';

/** The digest of a file when it was read, and what the file system said of it just before. */
interface Known {
  stamp: string;
  digest: string;
}

/**
 * Digests of files, kept between runs. A file of which the file system says what it said
 * when it was read (number, size, times) is the same, as git's index has it: the time of
 * the last change of anything about a file (ctime) cannot be set by programs. Any
 * other is read: a fresh checkout has other times for the same content.
 *
 * @see https://git-scm.com/docs/racy-git for files that changed just now, which have no stamp.
 */
export class FileDigests {
  readonly #cacheFile: string;
  readonly #pathOf: (file: string) => string;
  readonly #now = Date.now();
  readonly #kept: ReadonlyMap<string, Known>;
  readonly #found = new Map<string, Known>();
  #isChanged = false;
  #areOthers = false;

  /**
   * @param pathOf Where a file is.
   * @param former What this process knew before, in the place of what is kept.
   */
  constructor(cacheFile: string, pathOf: (file: string) => string, former?: FileDigests) {
    this.#cacheFile = cacheFile;
    this.#pathOf = pathOf;
    this.#kept = former?.found ?? new Map(readSealedJson(cacheFile, FORM) as [string, Known][] | undefined);
  }

  /** Whether anything was known before. */
  get areKnown(): boolean {
    return this.#kept.size > 0;
  }

  /** Whether a file that was asked for is another one than before. */
  get areOthers(): boolean {
    return this.#areOthers;
  }

  /** What was asked for. */
  get found(): ReadonlyMap<string, Known> {
    return this.#found;
  }

  /** The digest of a file; nothing of one that cannot be read. */
  of(file: string): string {
    const known = this.#found.get(file);
    if (known) return known.digest;
    const stamp = this.#stampOf(file);
    const kept = this.#kept.get(file);
    const isSame = stamp !== '' && kept?.stamp === stamp;
    const digest = isSame ? kept.digest : this.#read(file);
    this.#isChanged ||= !isSame;
    this.#areOthers ||= digest !== kept?.digest;
    this.#found.set(file, { stamp, digest });
    return digest;
  }

  /** Has a file read by somebody else: what is called with its digest afterwards. */
  expect(file: string): (digest: string) => void {
    const stamp = this.#stampOf(file);
    return (digest) => {
      this.#isChanged = true;
      this.#found.set(file, { stamp, digest });
    };
  }

  /** Keeps what was asked for. What cannot be kept is done without. */
  save(): void {
    if (!this.#isChanged && this.#found.size === this.#kept.size) return;
    try {
      writeSealedJson(this.#cacheFile, FORM, [...this.#found]);
    } catch {
      // The next run reads everything again.
    }
  }

  #stampOf(file: string): string {
    const stat = lstatSync(this.#pathOf(file), { throwIfNoEntry: false });
    if (!stat?.isFile() || Math.abs(this.#now - stat.ctimeMs) < RACY) return '';
    return `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}`;
  }

  #read(file: string): string {
    try {
      return readBriefly(this.#pathOf(file), digestOf);
    } catch {
      return '';
    }
  }
}
