import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { realDisk, type Disk } from '../src/source/disk.ts';

/** Each folder is a publication with a mistake; `expected.txt` holds what its author is told. */
export const REFUSED = resolve(import.meta.dirname, 'sites/refused');
/** Each folder is a whole publication with nothing to say against it. */
export const ACCEPTED = resolve(import.meta.dirname, 'sites/accepted');
const COMMON = resolve(import.meta.dirname, 'sites/common');

/** The files of a case over those that all cases share. */
export function layered(folder: string): Disk {
  const own = new Set(realDisk.list(join(folder, 'content')).map(({ path }) => path));
  return {
    list: () =>
      [
        ...realDisk.list(join(folder, 'content')),
        ...realDisk.list(COMMON).filter(({ path }) => !own.has(path)),
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
    read: (path) => realDisk.read(placeOf(folder, path)),
    readPart: (path, start, length) => realDisk.readPart(placeOf(folder, path), start, length),
    size: (path) => realDisk.size(placeOf(folder, path)),
  };
}

/** Where a file of a case is on the disk. */
export function placeOf(folder: string, path: string): string {
  const own = join(folder, path);
  return existsSync(own) ? own : path.replace(/^content/, COMMON);
}
