import type { Disk } from '../src/source/disk.ts';
import { listContent } from '../src/source/list-content.ts';
import { settingsFrom } from '../src/source/stand-in.ts';
import { assemble, namesIn, publicationIn, type ReadContent } from '../src/build/reading/assemble.ts';
import { readFile } from '../src/build/reading/read-file.ts';
import { Surroundings } from '../src/build/reading/surroundings.ts';

/**
 * Reads all of `content/` in this process.
 * The commands read in processes of their own, see `WorkerPool`.
 */
export function readAll(disk: Disk, folder: string): ReadContent {
  const listing = listContent(disk, folder);
  const surroundings = new Surroundings(disk, folder, namesIn(listing));
  const readings = new Map(listing.files.map((one) => [one.file, readFile(one, disk, folder, surroundings)]));
  const settings = settingsFrom(publicationIn(listing, readings));
  return assemble(disk, folder, { listing, readings, settings });
}
