import { folderOf } from './site-file.ts';

/**
 * Refuses files of which one has the name of the folder that another is in: the one that is written
 * last would take the place of the other, and which that is differs from build to build.
 *
 * @param files All files by their paths, each with `/` at its beginning.
 * @throws {Error} When there are two such files; only those of `public/` can be.
 */
export function refuseClash(files: Pick<ReadonlySet<string>, 'has' | 'keys'>): void {
  const known = new Set(['']);
  for (const path of files.keys())
    for (let folder = folderOf(path); !known.has(folder); folder = folderOf(folder)) {
      if (files.has(folder))
        throw new Error(
          `Unexpected file ${folder} beside ${path}, expected no file with the name of a folder of the site. One of the two is in public/: give it another name.`,
        );
      known.add(folder);
    }
}
