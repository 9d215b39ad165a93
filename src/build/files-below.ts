import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder, also those that links lead to, as Astro takes them from `public/`.
 *
 * @param folder From the root, as are the files, which come in order.
 * @returns None of a folder that is not there.
 * @throws What the system says where something is that this user may not look at.
 */
export function filesBelow(root: string, folder: string): string[] {
  return listed(root, folder, []).sort();
}

/** @param above The folders that it is in, as they really are. */
function listed(root: string, folder: string, above: readonly string[]): string[] {
  if (!found(join(root, folder))) return [];
  const real = realpathSync.native(join(root, folder));
  // A link to a folder that it is in.
  if (above.includes(real)) return [];
  return readdirSync(real, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const target = entry.isSymbolicLink() ? found(join(root, path)) : entry;
    if (target?.isDirectory() === true) return listed(root, path, [...above, real]);
    return target?.isFile() === true ? [path] : [];
  });
}

/** What the system says of a path that leads nowhere: to nothing, through a file, or to a link that leads back. */
const NOWHERE = ['ENOENT', 'ENOTDIR', 'ELOOP'];

/** What a path leads to, if it leads anywhere. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (NOWHERE.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
