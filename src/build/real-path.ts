import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a path leads to through all links on the way, also when nothing is there yet. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    // Links in a circle lead nowhere.
    if ((error as NodeJS.ErrnoException).code === 'ELOOP' || dirname(path) === path) return path;
    return isLink(path)
      ? realPath(resolve(dirname(path), readlinkSync(path)))
      : join(realPath(dirname(path)), basename(path));
  }
}

/** Whether there is a link of this name, wherever it leads. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
