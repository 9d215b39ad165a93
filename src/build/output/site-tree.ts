import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { inspectTree, isOtherFolder, restamp, withFolders, type Inspection } from './inspect-tree.ts';
import { moveAway, type Places, type TreeStamps } from './places.ts';
import type { SiteFiles } from './site-file.ts';

/**
 * The built site twice, with each file in both as links to one: a build changes the
 * copy that nobody sees, puts it in the place of the other in one step, and makes the
 * same changes in that. So it costs what changed, not what there is, and the served copy
 * is never half a site. No file is ever written into: a changed one is a new one.
 */
export class SiteTree {
  readonly #places: Places;
  readonly #left: SiteFiles;
  readonly #stamps: TreeStamps;
  /** What became of the served copy; builds that change it need not know. */
  #served: Inspection | undefined;
  /** What became of the other copy; builds that change nothing need not know. */
  #other: Inspection | undefined;
  #files: SiteFiles | undefined;
  /** Paths in the spare copy that are not as in the served one. */
  readonly #changed = new Set<string>();

  /**
   * @param left The files that the last build left in both.
   * @param stamps Of both as the last build left them.
   */
  constructor(places: Places, left: SiteFiles, stamps: TreeStamps) {
    this.#places = places;
    this.#left = left;
    this.#stamps = stamps;
  }

  /** The files that are as the last build left them, in one of the copies at least. */
  get files(): SiteFiles {
    return (this.#files ??= this.#withoutLost());
  }

  /** Whether the served copy is as the last build left it. */
  get isServedRight(): boolean {
    const { wrong, foreign, stamps } = this.#inspectServed();
    return wrong.size === 0 && foreign.length === 0 && stamps.has('');
  }

  /** Of both copies, unless they were changed since. */
  get stamps(): TreeStamps {
    return {
      out: this.#served?.stamps ?? this.#stamps.out,
      spare: this.#other?.stamps ?? this.#stamps.spare,
    };
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
    for (const path of this.#served?.wrong ?? []) this.#changed.add(path);
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
    const isKept = wasServed && lstatSync(old).isDirectory();
    if (isKept) renameSync(old, spare);
    else rmSync(old, { recursive: true, force: true });
    if (!isKept) for (const path of files.keys()) this.#changed.add(path);
    const known = this.stamps.out;
    // Folders where something was put in or taken out that nobody looked at: they have no stamp, so that the next build does.
    const unknown = isKept
      ? withFolders(this.#changed).filter((path) => isOtherFolder(spare, path, known))
      : [];
    const linked = new Set<string>();
    try {
      if (isKept) this.#follow(files, linked);
      else linkAll(out, spare, files, linked);
    } catch {
      // The new site is there. What the other copy lacks, the next build finds.
    }
    const { wrong, foreign, stamps } = this.#inspectSpare();
    const present = restamp(out, stamps, [...wrong, ...foreign, ...this.#changed]);
    const followed = restamp(spare, known, this.#changed, { to: present, paths: linked });
    for (const path of unknown) followed.forget(path);
    return { out: present, spare: followed };
  }

  /**
   * Makes the changes in the copy that was served until now.
   *
   * @param linked Told which files are links to those of the other copy.
   */
  #follow(files: SiteFiles, linked: Set<string>): void {
    const { out, spare } = this.#places;
    const foreign = this.#served?.foreign ?? [];
    for (const path of foreign) remove(spare, path);
    // First what is gone: a folder may be where a file was.
    for (const path of this.#changed) if (!files.has(path)) removeFile(spare, path);
    for (const path of this.#changed) if (files.has(path) && linkInto(out, spare, path)) linked.add(path);
    for (const path of foreign) this.#changed.add(path);
  }

  #withoutLost(): SiteFiles {
    const { wrong } = this.#inspectSpare();
    if (wrong.size === 0) return this.#left;
    const served = this.#inspectServed();
    const files = new Map(this.#left);
    for (const path of wrong) if (served.wrong.has(path)) files.delete(path);
    return files;
  }

  #inspectServed(): Inspection {
    return (this.#served ??= inspectTree(this.#places.out, this.#left, this.#stamps.out));
  }

  #inspectSpare(): Inspection {
    const { spare } = this.#places;
    return (this.#other ??= inspectTree(spare, this.#left, this.#stamps.spare, this.#served?.stamps));
  }
}

/**
 * Writes a file of a tree as a new one: the old one may be linked elsewhere.
 *
 * @param isThere Whether there may be an old one; it is found in any case, sooner if it is expected.
 * @throws When the disk is full.
 */
export function writeNew(root: string, path: string, content: Uint8Array | string, isThere = true): void {
  const file = root + path;
  try {
    if (isThere) makeUsualRoom(file);
    else mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    makeRoom(root, path);
    writeFileSync(file, content);
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

/**
 * Makes a whole tree of links to the files of another one.
 *
 * @param linked Told which files are links, and not copies.
 */
function linkAll(from: string, to: string, files: SiteFiles, linked: Set<string>): void {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const folder = dirname(path);
    if (folders.size !== folders.add(folder).size) mkdirSync(to + folder, { recursive: true });
    try {
      linkSync(from + path, to + path);
      linked.add(path);
    } catch {
      if (linkInto(from, to, path)) linked.add(path);
    }
  }
}

/**
 * Links a file of one tree into another, or copies it where the file system knows no links.
 *
 * @returns Whether it is a link.
 */
function linkInto(from: string, to: string, path: string): boolean {
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
  return isThere;
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
