import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files below a folder, also those that links lead to, as Astro takes them from `public/`.
 *
 * @param folder From the root, as are the files, which come in order.
 * @returns None of a folder that is not there.
 */
export function filesBelow(root: string, folder: string): string[] {
  return listed(root, folder, []).sort();
}

/** @param above The folders that it is in, as they really are. */
function listed(root: string, folder: string, above: readonly string[]): string[] {
  if (!existsSync(join(root, folder))) return [];
  const real = realpathSync.native(join(root, folder));
  // A link to a folder that it is in.
  if (above.includes(real)) return [];
  return readdirSync(real, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const found = entry.isSymbolicLink() ? statSync(join(root, path), { throwIfNoEntry: false }) : entry;
    if (found?.isDirectory() === true) return listed(root, path, [...above, real]);
    return found?.isFile() === true ? [path] : [];
  });
}
