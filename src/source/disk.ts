import { closeSync, fstatSync, readdirSync, readFileSync, readSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../text/compare.ts';
import { openOwn, readRefusal } from './plain-file.ts';

/** What the reader of `content/` needs of a file system; tests hand it one in memory. */
export interface Disk {
  /** Everything below a folder that is not itself a readable folder, in order of path; nothing if it is absent. */
  list: (folder: string) => Entry[];
  /** @throws When the file cannot be read; so do the others. */
  read: (path: string) => Uint8Array;
  /** The bytes of a file from `start` on, at most `length` of them. */
  readPart: (path: string, start: number, length: number) => Uint8Array;
  /** The length of a file in bytes. */
  size: (path: string) => number;
}

/** Something in a folder. */
export interface Entry {
  /** Relative to the folder, with `/`. */
  path: string;
  kind: 'file' | 'link' | 'special' | 'unreadable';
}

/** The real file system; links are listed but not followed, and nothing but plain files is read. */
export const realDisk: Disk = {
  list(folder) {
    return readFolder(folder, '').sort((a, b) => compareText(a.path, b.path));
  },
  read: readWhole,
  readPart,
  size: (path) => statSync(path).size,
};

function readFolder(root: string, below: string): Entry[] {
  let entries;
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below !== '') return [{ path: below, kind: 'unreadable' }];
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry): Entry[] => {
    // Content may be a repository of its own.
    if (entry.name === '.git') return [];
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? readFolder(root, path) : [{ path, kind: kindOf(entry) }];
  });
}

function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

/** Most files fit into it, and are then read with one call: a third of the time of `readFileSync`. */
const buffer = Buffer.allocUnsafe(64 * 1024);

function readWhole(path: string): Uint8Array {
  return readBriefly(path, (bytes) => (bytes.buffer === buffer.buffer ? new Uint8Array(bytes) : bytes));
}

/** Asks something of the bytes of a file, which are there for the time of the call only: the quickest way to look at many files. */
export function readBriefly<Value>(path: string, ask: (bytes: Uint8Array) => Value): Value {
  const file = openOwn(path);
  try {
    const length = readSync(file, buffer, 0, buffer.length, 0);
    if (length < buffer.length) return ask(buffer.subarray(0, length));
    const { size } = fstatSync(file);
    if (size > LARGEST) throw readRefusal(`${Math.round(size / 1_000_000)} MB are too much`, path);
    return ask(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** Bytes of the largest file that is read at all; no limit of any kind of file is as high. */
const LARGEST = 64 * 1024 * 1024;

function readPart(path: string, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const file = openOwn(path);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  } finally {
    closeSync(file);
  }
}
