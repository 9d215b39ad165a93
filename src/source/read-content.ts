import type { Disk } from './disk.ts';
import { assembleContent, type Content } from './content.ts';
import { listContent } from './list-content.ts';
import { pathIn } from './path-in.ts';
import { readDocument, type DocumentFile, type ReadDocument } from './read-document.ts';
import { settingsFrom } from './stand-in.ts';
import { unreadable } from './unreadable.ts';

/**
 * Reads all of `content/`.
 *
 * @param folder The folder to read: `content`, or its path from the working directory.
 */
export function readContent(disk: Disk, folder: string): Content {
  const listing = listContent(disk, folder);
  const read = new Map(listing.files.map((one) => [one.file, readFrom(disk, folder, one)]));
  const readingOf = (file: string) => read.get(file) ?? { findings: [] };
  const publication = listing.files.find(({ kind }) => kind === 'publication');
  const settings = settingsFrom(readingOf(publication?.file ?? '') as ReadDocument<'publication'>);
  return assembleContent(disk, folder, listing, readingOf, settings);
}

function readFrom(disk: Disk, folder: string, one: DocumentFile): ReadDocument {
  try {
    return readDocument(one, disk.read(pathIn(folder, one.file)));
  } catch (error) {
    return { findings: [unreadable(one.file, error)] };
  }
}
