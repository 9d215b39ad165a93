import { lstatSync, type Stats } from 'node:fs';
import { endianness } from 'node:os';
import { readBriefly } from '../../source/disk.ts';
import { readSealedPieces, writeSealedPieces } from '../sealed-file.ts';
import { digestOf } from '../digest.ts';
import { PathNumbers } from '../path-numbers.ts';
import { countsSeconds, isOfJustNow, StampColumn, stampOf } from '../stamp-column.ts';

/** Of the form of what is kept: numbers are as the processor has them. */
const FORM = `digests 2 ${endianness()}`;

/** Between two names: no name has it. */
const END = '\0';

/** The digests of files when they were read, and what the file system said of them just before. */
class DigestColumns {
  readonly #files: PathNumbers;
  readonly #digests: (string | undefined)[];
  readonly #stamps: StampColumn;
  #size = 0;

  /** @param digests Of all files, by their numbers. */
  constructor(files: PathNumbers, digests: readonly string[] = [], stamps?: Float64Array<ArrayBuffer>) {
    this.#files = files;
    this.#digests = [...digests];
    this.#stamps = new StampColumn(stamps);
    this.#size = digests.length;
  }

  /** Of how many files there is a digest. */
  get size(): number {
    return this.#size;
  }

  /** None of any file, by the same numbers. */
  get emptied(): DigestColumns {
    return new DigestColumns(this.#files);
  }

  digestOf(file: string): string | undefined {
    const at = this.#files.find(file);
    return at === undefined ? undefined : this.#digests[at];
  }

  /** Whether a file is the one that was read; one without a stamp may be another. */
  isStill(file: string, stat: Stats): boolean {
    const at = this.#files.find(file);
    return at !== undefined && this.#stamps.is(at, stampOf(stat));
  }

  /** @param stat Nothing when the file may change without another stamp. */
  put(file: string, digest: string, stat: Stats | undefined): void {
    const at = this.#files.of(file);
    if (this.#digests[at] === undefined) this.#size++;
    this.#digests[at] = digest;
    if (stat) this.#stamps.put(at, stampOf(stat));
    else this.#stamps.forget(at);
  }

  /** @throws When the file cannot be written. */
  write(path: string): void {
    const { paths } = this.#files;
    if (this.#size < paths.length) {
      this.#tidied.write(path);
      return;
    }
    writeSealedPieces(path, FORM, [
      Buffer.from(paths.join(END)),
      Buffer.from(this.#digests.join(END)),
      this.#stamps.bytes(this.#size),
    ]);
  }

  /** The same without numbers for files of which there is no digest: those that are gone. */
  get #tidied(): DigestColumns {
    const tidied = new DigestColumns(new PathNumbers());
    for (const [at, file] of this.#files.paths.entries()) {
      const digest = this.#digests[at];
      if (digest !== undefined) tidied.#take(file, digest, this.#stamps.get(at));
    }
    return tidied;
  }

  #take(file: string, digest: string, stamp: ArrayLike<number>): void {
    this.put(file, digest, undefined);
    this.#stamps.put(this.#files.of(file), stamp);
  }

  /** What was written; nothing of what is absent or broken. */
  static read(path: string | undefined): DigestColumns {
    const { pieces = [] } = (path === undefined ? undefined : readSealedPieces(path, FORM)) ?? {};
    const [files, digests, stamps] = pieces;
    if (!files || !digests || !stamps || files.length === 0) return new DigestColumns(new PathNumbers());
    return new DigestColumns(
      new PathNumbers(files.toString().split(END)),
      digests.toString().split(END),
      new Float64Array(Uint8Array.from(stamps).buffer),
    );
  }
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
  readonly #cacheFile: string | undefined;
  readonly #pathOf: (file: string) => string;
  readonly #kept: DigestColumns;
  readonly #found: DigestColumns;
  /** What the file system said of files that had changed just before: too little to know them again in another run. */
  readonly #racy = new Map<string, Stats>();
  /** Of files that were looked at before they are asked for. */
  readonly #looked = new Map<string, Stats | undefined>();
  #isChanged = false;
  readonly #changedFiles: string[] = [];

  /**
   * @param cacheFile Nothing when they are not to be kept.
   * @param pathOf Where a file is.
   * @param former What this process knew before, in the place of what is kept.
   */
  constructor(cacheFile: string | undefined, pathOf: (file: string) => string, former?: FileDigests) {
    this.#cacheFile = cacheFile;
    this.#pathOf = pathOf;
    this.#kept = former ? former.#found : DigestColumns.read(cacheFile);
    this.#found = this.#kept.emptied;
  }

  /** Whether anything was known before. */
  get areKnown(): boolean {
    return this.#kept.size > 0;
  }

  /** Of the files asked for so far, those with other bytes than when they were last read, and new ones. */
  get changedFiles(): readonly string[] {
    return this.#changedFiles;
  }

  /** Whether nobody knew of a file before. */
  isNew(file: string): boolean {
    return this.#kept.digestOf(file) === undefined;
  }

  /** The digest of a file; nothing of one that cannot be read. */
  of(file: string): string {
    const known = this.#found.digestOf(file);
    if (known !== undefined) return known;
    const stat = this.#looked.has(file) ? this.#looked.get(file) : this.#lastingStat(file);
    const kept = this.#kept.digestOf(file);
    const isSame = stat !== undefined && this.#kept.isStill(file, stat);
    const digest = isSame && kept !== undefined ? kept : this.#read(file);
    this.#isChanged ||= !isSame;
    this.#found.put(file, digest, stat);
    if (digest !== kept) this.#changedFiles.push(file);
    return digest;
  }

  /** Looks at a file that others may read before it is asked for: what is done to it from now on is told by `isUntouched`. */
  look(file: string): void {
    if (this.#found.digestOf(file) === undefined) this.#looked.set(file, this.#lastingStat(file));
  }

  /** Has a file read by somebody else: what is called with its digest afterwards. */
  expect(file: string): (digest: string) => void {
    const stat = this.#lastingStat(file);
    return (digest) => {
      this.#isChanged = true;
      this.#found.put(file, digest, stat);
    };
  }

  /** Whether nothing was done to a file since it was asked for, by all that the file system says, and by its content where that is too little. */
  isUntouched(file: string): boolean {
    const stat = this.#statOf(file);
    const racy = this.#racy.get(file);
    if (racy) {
      const isStill = stat !== undefined && stampOf(stat).join() === stampOf(racy).join();
      return isStill && (!countsSeconds(stat) || this.#read(file) === this.#found.digestOf(file));
    }
    return stat ? this.#found.isStill(file, stat) : this.#found.digestOf(file) === '';
  }

  /** Keeps what was asked for. What cannot be kept is done without. */
  save(): void {
    const isAsKept = !this.#isChanged && this.#found.size === this.#kept.size;
    if (isAsKept || this.#cacheFile === undefined) return;
    try {
      this.#found.write(this.#cacheFile);
    } catch {
      // The next run reads everything again.
    }
  }

  /** What the file system says of a file, unless it may say the same of another one. */
  #lastingStat(file: string): Stats | undefined {
    const stat = this.#statOf(file);
    if (!stat || !isOfJustNow(stat)) return stat;
    this.#racy.set(file, stat);
    return undefined;
  }

  #statOf(file: string): Stats | undefined {
    try {
      const stat = lstatSync(this.#pathOf(file), { throwIfNoEntry: false });
      return stat?.isFile() === true ? stat : undefined;
    } catch {
      // In a folder that may not be entered.
      return undefined;
    }
  }

  #read(file: string): string {
    try {
      return readBriefly(this.#pathOf(file), digestOf);
    } catch {
      return '';
    }
  }
}
