import { lstatSync, type Stats } from 'node:fs';
import { digestOfFile } from '../digest.ts';
import { namesInFolder } from '../names-in-folder.ts';
import { folderOf, type SiteFiles } from './site-file.ts';
import { Stamps } from './stamps.ts';

/** The bit by which the owner of a file may read it. */
const MODE_TO_READ = 0o400;

/** The same of a folder and what is in it. */
const MODE_TO_ENTER = 0o500;

/** What became of a tree. */
export interface Inspection {
  /** Files that are not as they should be, or are not there. */
  wrong: Set<string>;
  /** Paths of files and folders that should not be there. */
  foreign: string[];
  /** Of everything that is right. */
  stamps: Stamps;
}

/** Files or folders between two steps: some milliseconds. */
const A_STEP = 256;

/**
 * Holds a tree against what should be in it. What has the same stamp is the same; all
 * else is read, since a tree that was copied or unpacked has other stamps.
 *
 * @param known Stamps of the tree when it was right.
 * @param linked Stamps of files in another tree that are right: a link to such a file, in a
 *   folder where nothing was put in or taken out, need not be looked at.
 */
export function inspectTree(root: string, files: SiteFiles, known: Stamps, linked?: Stamps): Inspection {
  const steps = inspectInSteps(root, files, known, linked);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same for whoever has something else to do in between; yields how much was looked at, of 1. */
export function* inspectInSteps(
  root: string,
  files: SiteFiles,
  known: Stamps,
  linked?: Stamps,
): Generator<number, Inspection, undefined> {
  const folders = foldersOf(files);
  const all = folders.size + files.size;
  let seen = 0;
  const { stamps, foreign, gone } = yield* inspectFolders(root, folders, files, known);
  const wrong = new Set<string>();
  const isLinked = (path: string) =>
    linked !== undefined && known.agreesWith(linked, path) && stamps.agreesWith(known, folderOf(path));
  for (const [path, { digest, size }] of files) {
    if (seen++ % A_STEP === 0) yield (folders.size + seen) / all;
    if (isLinked(path)) {
      stamps.take(path, known);
      continue;
    }
    const stat = isIn(gone, path) ? undefined : statOf(root + path);
    const isRight =
      stat?.isFile() === true &&
      (stat.mode & MODE_TO_READ) !== 0 &&
      (known.isStill(path, stat) || (stat.size === size && digestOfFile(root + path) === digest));
    if (isRight) stamps.note(path, stat);
    else wrong.add(path);
  }
  return { wrong, foreign, stamps };
}

/** The same of folders alone, and which are not there. */
function* inspectFolders(root: string, folders: ReadonlySet<string>, files: SiteFiles, known: Stamps) {
  const stamps = new Stamps(known.paths);
  const foreign: string[] = [];
  const gone = new Set<string>();
  let seen = 0;
  for (const folder of folders) {
    if (seen++ % A_STEP === 0) yield seen / (folders.size + files.size);
    const stat = isIn(gone, folder) ? undefined : statOf(root + folder);
    if (!stat?.isDirectory() || (stat.mode & MODE_TO_ENTER) !== MODE_TO_ENTER) {
      gone.add(folder);
      // Such as a link, through which all in it would be seen and written.
      if (stat?.isDirectory() === false && folder !== '') foreign.push(folder);
      continue;
    }
    // The stamp of the whole tree does not tell of somebody who put its time back.
    if (folder === '' || !known.isStill(folder, stat)) {
      const paths = namesInFolder(root + folder).map((name) => `${folder}/${name}`);
      foreign.push(...paths.filter((path) => !files.has(path) && !folders.has(path)));
    }
    stamps.note(folder, stat);
  }
  return { stamps, foreign, gone };
}

/** Whether the folder of a path is one of some, mostly none. */
function isIn(folders: ReadonlySet<string>, path: string): boolean {
  return folders.size > 0 && path !== '' && folders.has(folderOf(path));
}

/** What the system says of a file or folder, if it is there and may be looked at. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    // A file is where a folder should be, or a folder may not be entered.
    return undefined;
  }
}

/** The folders of a site, each after the one that it is in. */
function foldersOf(files: SiteFiles): Set<string> {
  const folders = new Set(['']);
  const add = (folder: string): void => {
    if (folders.has(folder)) return;
    add(folderOf(folder));
    folders.add(folder);
  };
  for (const path of files.keys()) add(folderOf(path));
  return folders;
}

/**
 * Notes stamps of paths that changed, and of all folders above them.
 *
 * @param links Files that are links to those of another tree, and so have their stamps.
 */
export function restamp(
  root: string,
  stamps: Stamps,
  changed: Iterable<string>,
  links?: { to: Stamps; paths: ReadonlySet<string> },
): Stamps {
  for (const path of withFolders(changed)) {
    if (links?.paths.has(path) === true && links.to.has(path)) {
      stamps.take(path, links.to);
      continue;
    }
    const stat = statOf(root + path);
    if (stat && (stat.isFile() || stat.isDirectory())) stamps.note(path, stat);
    else stamps.forget(path);
  }
  return stamps;
}

/** All folders above paths of a tree, each after the one that it is in. */
export function foldersAbove(paths: Iterable<string>): string[] {
  return withFolders(Array.from(paths, folderOf)).sort();
}

/** Paths of a tree with all folders above them. */
export function withFolders(paths: Iterable<string>): string[] {
  const touched = new Set<string>();
  for (const path of paths) for (let at = path; !touched.has(at); at = folderOf(at)) touched.add(at);
  return [...touched];
}

/** Whether a path is that of a folder in which something was put, taken out or renamed since, or of a link in its place. */
export function isOtherFolder(root: string, path: string, known: Stamps): boolean {
  const stat = statOf(root + path);
  return stat?.isSymbolicLink() === true || (stat?.isDirectory() === true && !known.isStill(path, stat));
}
