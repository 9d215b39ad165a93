import { dirname } from 'node:path';

/**
 * Refuses files of which one has the name of the folder that another is in: the one that is written
 * last would take the place of the other, and which that is differs from build to build.
 *
 * @param paths Of all files, from the root of the site.
 * @throws {Error} When there are two such files; only those of `public/` can be.
 */
export function refuseClash(paths: ReadonlySet<string>): void {
  const known = new Set(['/']);
  for (const path of paths)
    for (let folder = dirname(path); !known.has(folder); folder = dirname(folder)) {
      if (paths.has(folder))
        throw new Error(
          `Unexpected file ${folder} beside ${path}, expected no file with the name of a folder of the site. One of the two is in public/: give it another name.`,
        );
      known.add(folder);
    }
}
