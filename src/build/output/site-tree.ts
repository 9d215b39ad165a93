import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SiteFiles } from './site-file.ts';
import { inspectTree, restamped, type Inspection, type Stamps } from './stamps.ts';

/** Where the two copies of a site are. */
export interface Places {
  /** The copy that is served. */
  out: string;
  /** The copy that the next build changes, on the same file system. */
  spare: string;
  /** Where the served copy is for a moment, while the other one takes its place. */
  old: string;
}

/** What is known of the two copies. */
export interface TreeStamps {
  out: Stamps;
  spare: Stamps;
}

/**
 * The built site twice, with each file in both as links to one: a build changes the
 * copy that nobody sees, puts it in the place of the other in one step, and makes the
 * same changes in that. So it costs what changed, not what there is, and the served copy
 * is never half a site. No file is ever written into: a changed one is a new one.
 */
export class SiteTree {
  readonly #places: Places;
  readonly #files: SiteFiles;
  /** Found out when it is first asked for. */
  #intact: SiteFiles | undefined;
  readonly #stamps: TreeStamps;
  readonly #out: Inspection;
  /** Of the other copy, which builds that change nothing do without. */
  #spare: Inspection | undefined;
  /** Paths in the spare copy that are not as in the served one. */
  readonly #changed = new Set<string>();

  /**
   * @param files What the last build left in both.
   * @param stamps Of both as the last build left them.
   */
  constructor(places: Places, files: SiteFiles, stamps: TreeStamps) {
    this.#places = places;
    this.#files = files;
    restoreServed(places);
    this.#stamps = stamps;
    this.#out = inspectTree(places.out, files, stamps.out);
  }

  /** The files that are as the last build left them, in one of the copies at least. */
  get files(): SiteFiles {
    return (this.#intact ??= this.#withoutLost());
  }

  /** Whether the served copy is as the last build left it. */
  get isServedRight(): boolean {
    const { wrong, foreign, stamps } = this.#out;
    return wrong.size === 0 && foreign.length === 0 && stamps.has('');
  }

  /** Of both copies, unless they were changed since. */
  get stamps(): TreeStamps {
    return { out: this.#out.stamps, spare: this.#spare?.stamps ?? this.#stamps.spare };
  }

  /** The folder that pages may be written into, once `begin` has made it ready. */
  get folder(): string {
    return this.#places.spare;
  }

  /** Makes the copy that nobody sees what the last build left, as far as it can be had. */
  begin(): void {
    const { out, spare } = this.#places;
    const { files } = this;
    const { foreign, wrong } = this.#inspectSpare();
    mkdirSync(spare, { recursive: true });
    for (const path of foreign) remove(spare, path);
    for (const path of wrong) {
      remove(spare, path);
      if (files.has(path)) linkInto(out, spare, path);
    }
    for (const path of this.#out.wrong) this.#changed.add(path);
  }

  /** Writes a file, as a new one. */
  write(path: string, content: Uint8Array | string): void {
    writeNew(this.#places.spare, path, content);
    this.#changed.add(path);
  }

  /** Notes that a file was written by another process, as `writeNew` does. */
  written(path: string): void {
    this.#changed.add(path);
  }

  /** Puts a copy of a file that lies elsewhere. */
  copy(path: string, from: string): void {
    makeRoom(this.#places.spare, path);
    copyFileSync(from, this.#places.spare + path, constants.COPYFILE_FICLONE);
    this.#changed.add(path);
  }

  /** Removes a file, and the folders that are empty then. */
  remove(path: string): void {
    removeFile(this.#places.spare, path);
    this.#changed.add(path);
  }

  /**
   * Puts the changed copy in the place of the served one.
   *
   * @param files All that is in it now.
   * @returns The stamps of both copies.
   */
  commit(files: SiteFiles): TreeStamps {
    const { out, spare, old } = this.#places;
    mkdirSync(dirname(out), { recursive: true });
    rmSync(old, { recursive: true, force: true });
    const wasServed = moveAway(out, old);
    renameSync(spare, out);
    if (wasServed && this.#out.stamps.has('')) renameSync(old, spare);
    else rmSync(old, { recursive: true, force: true });
    try {
      this.#follow(files);
    } catch {
      // The new site is there. What the other copy lacks, the next build finds.
    }
    const { wrong, foreign, stamps } = this.#inspectSpare();
    return {
      out: restamped(out, stamps, [...wrong, ...foreign, ...this.#changed]),
      spare: restamped(spare, this.#out.stamps, this.#changed),
    };
  }

  #withoutLost(): SiteFiles {
    const files = new Map(this.#files);
    for (const path of this.#inspectSpare().wrong) if (this.#out.wrong.has(path)) files.delete(path);
    return files;
  }

  #inspectSpare(): Inspection {
    const { spare } = this.#places;
    return (this.#spare ??= inspectTree(spare, this.#files, this.#stamps.spare, this.#out.stamps));
  }

  /** Makes the changes in the copy that was served until now. */
  #follow(files: SiteFiles): void {
    const { out, spare } = this.#places;
    const isNew = !this.#out.stamps.has('');
    mkdirSync(spare, { recursive: true });
    for (const path of this.#out.foreign) remove(spare, path);
    if (isNew) for (const path of files.keys()) this.#changed.add(path);
    // First what is gone: a folder may be where a file was.
    for (const path of this.#changed) if (!files.has(path)) removeFile(spare, path);
    for (const path of this.#changed) if (files.has(path)) linkInto(out, spare, path);
    for (const path of this.#out.foreign) this.#changed.add(path);
  }
}

/**
 * Writes a file of a tree as a new one: the old one may be linked elsewhere.
 *
 * @throws When the disk is full.
 */
export function writeNew(root: string, path: string, content: Uint8Array | string): void {
  const file = root + path;
  try {
    makeUsualRoom(file);
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    makeRoom(root, path);
    writeFileSync(file, content);
  }
}

/**
 * The two copies of a site in `out`: the other one lies in the cache, or beside the
 * served one where the cache is on another file system.
 */
export function placesOf(out: string, cache: string): Places {
  mkdirSync(dirname(out), { recursive: true });
  mkdirSync(cache, { recursive: true });
  const real = statSync(out, { throwIfNoEntry: false }) ? realpathSync(out) : out;
  if (statSync(dirname(real)).dev === statSync(cache).dev)
    return { out: real, spare: join(cache, 'spare'), old: join(cache, 'old') };
  const beside = join(dirname(real), `.${basename(real)}`);
  return { out: real, spare: `${beside}.spare`, old: `${beside}.old` };
}

/** A build that was ended between two renames left the served copy aside. */
function restoreServed({ out, old }: Places): void {
  if (statSync(out, { throwIfNoEntry: false })) rmSync(old, { recursive: true, force: true });
  else moveAway(old, out);
}

function moveAway(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function remove(root: string, path: string): void {
  if (!unlinkIfThere(root + path)) rmSync(root + path, { recursive: true, force: true });
}

/** @returns Whether nothing has the name now. */
function unlinkIfThere(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/**
 * Removes a file, or makes the folder of one that is not there: nearly all that has to be
 * done for the thousands of files of a site, without errors on the way, which take long.
 *
 * @throws When something else has the name of the file or of a folder above it.
 */
function makeUsualRoom(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false })) unlinkSync(file);
  else mkdirSync(dirname(file), { recursive: true });
}

/** Makes the folders above a path, in the place of whatever is there, and removes what has its name. */
function makeRoom(root: string, path: string): void {
  remove(root, path);
  for (let at = dirname(path); at !== '/' && at !== '.'; at = dirname(at)) {
    const found = statSync(root + at, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) remove(root, at);
  }
  mkdirSync(dirname(root + path), { recursive: true });
}

/** Links a file of one tree into another, or copies it where the file system knows no links. */
function linkInto(from: string, to: string, path: string): void {
  const isLinked = (makeRoomFor: () => void): boolean => {
    try {
      makeRoomFor();
      linkSync(from + path, to + path);
      return true;
    } catch {
      return false;
    }
  };
  const isThere =
    isLinked(() => {
      makeUsualRoom(to + path);
    }) ||
    isLinked(() => {
      makeRoom(to, path);
    });
  if (!isThere) copyFileSync(from + path, to + path);
}

/** Removes a file, and the folders that are empty then; a folder of its name stays. */
function removeFile(root: string, path: string): void {
  unlinkIfThere(root + path);
  removeEmptyFolders(root, dirname(path));
}

function removeEmptyFolders(root: string, folder: string): void {
  for (let at = folder; at !== '/' && at !== '.'; at = dirname(at)) {
    try {
      if (readdirSync(root + at).length > 0) return;
      rmdirSync(root + at);
    } catch {
      return;
    }
  }
}
