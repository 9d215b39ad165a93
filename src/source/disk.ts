import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the reader of `content/` needs of a file system; tests hand it one in memory. */
export interface Disk {
  /** Paths of everything below a folder that is not itself a folder, relative to it, with `/`, in order; nothing if it is absent. */
  list: (folder: string) => { path: string; isFile: boolean }[];
  read: (path: string) => Uint8Array;
}

/** The real file system; links are listed but not followed. */
export const realDisk: Disk = {
  list(folder) {
    return readFolder(folder, '').sort((a, b) => (a.path < b.path ? -1 : 1));
  },
  read: (path) => readFileSync(path),
};

function readFolder(root: string, below: string): { path: string; isFile: boolean }[] {
  let entries;
  try {
    entries = readdirSync(join(root, below), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? readFolder(root, path) : [{ path, isFile: entry.isFile() }];
  });
}
