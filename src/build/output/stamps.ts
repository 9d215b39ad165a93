import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { digestOf } from '../digest.ts';
import type { SiteFiles } from './site-file.ts';

/**
 * What the file system said of the files and folders of a tree when they were right:
 * number, time of change and size of each, as git keeps them in its index. Paths
 * begin with `/`; the tree itself is the empty path.
 */
export type Stamps = Map<string, string>;

/** What became of a tree. */
export interface Inspection {
  /** Files that are not as they should be, or are not there. */
  wrong: Set<string>;
  /** Paths of files and folders that should not be there. */
  foreign: string[];
  /** Of everything that is right. */
  stamps: Stamps;
}

/**
 * Holds a tree against what should be in it. What has the same stamp is the same; all
 * else is read, since a tree that was copied or unpacked has other stamps.
 *
 * @param known Stamps of the tree when it was right.
 * @param linked Stamps of files in another tree that are right: a link to such a file, in a
 *   folder where nothing was put in or taken out, need not be looked at.
 */
export function inspectTree(
  root: string,
  files: SiteFiles,
  known: ReadonlyMap<string, string>,
  linked: ReadonlyMap<string, string> = new Map(),
): Inspection {
  const stamps: Stamps = new Map();
  const wrong = new Set<string>();
  const foreign: string[] = [];
  for (const [folder, names] of foldersOf(files)) {
    const stamp = folderStamp(root + folder);
    if (stamp === undefined) continue;
    if (stamp !== known.get(folder))
      for (const name of entriesOf(root + folder)) if (!names.has(name)) foreign.push(`${folder}/${name}`);
    stamps.set(folder, stamp);
  }
  const isLinked = (path: string) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const stamp = known.get(path);
    return stamp !== undefined && stamp === linked.get(path) && stamps.get(folder) === known.get(folder);
  };
  for (const [path, { digest, size }] of files) {
    const stamp = isLinked(path) ? known.get(path) : fileStamp(root + path);
    const isRight =
      stamp !== undefined &&
      (stamp === known.get(path) || (stamp.endsWith(` ${size}`) && digestIn(root + path) === digest));
    if (isRight) stamps.set(path, stamp);
    else wrong.add(path);
  }
  return { wrong, foreign, stamps };
}

/** The stamp of a plain file as it is; nothing for anything else. */
function fileStamp(path: string): string | undefined {
  const stat = statOf(path);
  return stat?.isFile() === true ? stampOfFile(stat) : undefined;
}

/** The stamp of a folder, which changes when something is put in, taken out or renamed. */
function folderStamp(path: string): string | undefined {
  const stat = statOf(path);
  return stat?.isDirectory() === true ? stampOfFolder(stat) : undefined;
}

function anyStamp(path: string): string | undefined {
  const stat = statOf(path);
  if (stat?.isFile() === true) return stampOfFile(stat);
  return stat?.isDirectory() === true ? stampOfFolder(stat) : undefined;
}

function stampOfFile({ ino, mtimeMs, size }: Stats): string {
  return `${ino} ${mtimeMs} ${size}`;
}

function stampOfFolder({ ino, mtimeMs }: Stats): string {
  return `${ino} ${mtimeMs}`;
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A file is where a folder should be.
    return undefined;
  }
}

/** The folders of a site with the names in each, from the outermost inwards. */
function foldersOf(files: Iterable<[string, unknown]>): Map<string, Set<string>> {
  const folders = new Map([['', new Set<string>()]]);
  const add = (path: string): void => {
    const end = path.lastIndexOf('/');
    const folder = path.slice(0, end);
    let names = folders.get(folder);
    if (!names) {
      add(folder);
      folders.set(folder, (names = new Set()));
    }
    names.add(path.slice(end + 1));
  };
  for (const [path] of files) add(path);
  return folders;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function digestIn(path: string): string {
  try {
    return digestOf(readFileSync(path));
  } catch {
    return '';
  }
}

/**
 * Stamps after some paths of a tree changed, with those of all folders above them.
 *
 * @param linked Stamps of files that are links to those of another tree, and so have theirs.
 */
export function restamped(
  root: string,
  stamps: Stamps,
  changed: Iterable<string>,
  linked: ReadonlyMap<string, string> = new Map(),
): Stamps {
  for (const path of restampable(changed)) {
    const stamp = linked.get(path) ?? anyStamp(root + path);
    if (stamp === undefined) stamps.delete(path);
    else stamps.set(path, stamp);
  }
  return stamps;
}

/** Paths of a tree with all folders above them. */
export function restampable(changed: Iterable<string>): string[] {
  const touched = new Set<string>();
  for (const path of changed)
    for (let at = path; !touched.has(at); at = at.slice(0, at.lastIndexOf('/'))) touched.add(at);
  return [...touched];
}

/** Whether a path is that of a folder in which something was put, taken out or renamed since. */
export function isOtherFolder(root: string, path: string, known: ReadonlyMap<string, string>): boolean {
  const stamp = folderStamp(root + path);
  return stamp !== undefined && stamp !== known.get(path);
}
