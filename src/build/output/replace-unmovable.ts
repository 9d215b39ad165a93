import { existsSync, renameSync, rmSync } from 'node:fs';
import type { SiteFiles } from './site-file.ts';
import { linkAll } from './tree-files.ts';

/** A site, and where the one that takes its place lies meanwhile. */
interface Replaced {
  out: string;
  /** A whole site, whenever it is there. */
  next: string;
}

/**
 * Puts a site in the place of another where one of the folders cannot be renamed, such as one of
 * a lower layer of overlayfs, which the image of a container brought along. For the moment in
 * which the old one is removed the new one lies beside it, and a build that is ended then is
 * followed by one that puts it there.
 *
 * @param spare Where the new one is, and stays.
 * @throws When there is no room for it, or the old one may not be removed.
 */
export function replaceUnmovable(places: Replaced, spare: string, files: SiteFiles): void {
  const unfinished = `${places.next}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  linkAll(spare, unfinished, files, new Set());
  renameSync(unfinished, places.next);
  finishReplacing(places);
}

/** Goes on where a build was ended in the middle of this, if one was. */
export function finishReplacing({ out, next }: Replaced): void {
  if (!existsSync(next)) return;
  rmSync(out, { recursive: true, force: true });
  renameSync(next, out);
}
