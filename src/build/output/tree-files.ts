import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { SiteFiles } from './site-file.ts';

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
    writeNamed(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    makeRoom(root, path);
    writeNamed(file, content);
  }
}

/** @throws What the system says, with the file, of which it says nothing when the disk is full. */
function writeNamed(file: string, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** The bits by which the owner of a folder may use it, and what a folder usually has. */
const MODE_TO_USE = 0o700;
const USUAL_MODE = 0o755;

/**
 * Removes what is no folder where one should be, such as a link through which files would be
 * written elsewhere, and lets its owner into one that is.
 *
 * @param folders Each after the one that it is in.
 */
export function clearWay(root: string, folders: Iterable<string>): void {
  for (const folder of folders) {
    const found = lstatSync(root + folder, { throwIfNoEntry: false });
    if (!found) continue;
    if (!found.isDirectory()) remove(root, folder);
    else if ((found.mode & MODE_TO_USE) !== MODE_TO_USE) chmodSync(root + folder, USUAL_MODE);
  }
}

/** Removes whatever has a name in a tree. */
export function remove(root: string, path: string): void {
  if (!unlinkIfThere(root + path)) rmSync(root + path, { recursive: true, force: true });
}

/** @returns Whether nothing has the name now. */
function unlinkIfThere(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch (error) {
    return isNotThere(error);
  }
}

/** Whether nothing has the name of which the system says this, be it that a folder above it is none. */
function isNotThere(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
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
  const above: string[] = [];
  for (let at = dirname(path); at !== '/' && at !== '.'; at = dirname(at)) above.unshift(at);
  clearWay(root, above);
  mkdirSync(dirname(root + path), { recursive: true });
}

/**
 * Makes a whole tree of links to the files of another one.
 *
 * @param linked Told which files are links, and not copies.
 */
export function linkAll(from: string, to: string, files: SiteFiles, linked: Set<string>): void {
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
export function linkInto(from: string, to: string, path: string): boolean {
  const tryToLink = (makeRoomFor: () => void): boolean => {
    try {
      makeRoomFor();
      linkSync(from + path, to + path);
      return true;
    } catch {
      return false;
    }
  };
  const isLinked =
    tryToLink(() => {
      makeUsualRoom(to + path);
    }) ||
    tryToLink(() => {
      makeRoom(to, path);
    });
  if (!isLinked) copyFileSync(from + path, to + path);
  return isLinked;
}

/**
 * Removes a file, and the folders that are empty then; a folder of its name stays.
 *
 * @throws When it cannot be removed.
 */
export function removeFile(root: string, path: string): void {
  try {
    unlinkSync(root + path);
  } catch (error) {
    if (!isNotThere(error) && !lstatSync(root + path).isDirectory()) throw error;
  }
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
