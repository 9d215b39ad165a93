import type { Disk } from '../../source/disk.ts';
import { listContent } from '../../source/list-content.ts';
import { settingsFrom } from '../../source/stand-in.ts';
import { assemble, namesIn, publicationIn, type ReadContent } from './assemble.ts';
import { readFile } from './read-file.ts';
import { Surroundings } from './surroundings.ts';

/**
 * Reads all of `content/` in this process.
 *
 * Native code cannot be interrupted here: a text made to take hours takes hours. The
 * commands read in processes of their own, see `WorkerPool`.
 */
export function readAll(disk: Disk, folder: string): ReadContent {
  const listing = listContent(disk, folder);
  const surroundings = new Surroundings(disk, folder, namesIn(listing));
  const readings = new Map(listing.files.map((one) => [one.file, readFile(one, disk, folder, surroundings)]));
  const settings = settingsFrom(publicationIn(listing, readings));
  return assemble(disk, folder, { listing, readings, settings });
}
