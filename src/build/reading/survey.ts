import { join } from 'node:path';
import { realDisk } from '../../source/disk.ts';
import { listContent, type Listing } from '../../source/list-content.ts';
import { pathIn } from '../../source/path-in.ts';
import { LEDGER_FILE } from '../../source/recognise.ts';
import { digestOf } from '../digest.ts';
import { FileDigests } from './file-digests.ts';

/** What files there are, and their digests. */
export interface Survey {
  listing: Listing;
  digests: FileDigests;
}

/**
 * Finds out what files there are in a folder of content. Loads none of what reads them:
 * most builds need no more.
 *
 * @param folder The absolute path of the content.
 * @param kept Where digests are kept, see `readingFolder`.
 * @param former What this process found before.
 */
export function takeSurvey(folder: string, kept: string, former?: FileDigests): Survey {
  const listing = listContent(realDisk, folder);
  return { listing, digests: new FileDigests(join(kept, 'digests'), (file) => pathIn(folder, file), former) };
}

/** Where is kept what is known of a folder of content. */
export function readingFolder(cache: string, folder: string): string {
  return join(cache, digestOf(folder));
}

/** A name for the content of a folder: the same as long as every file has the same bytes. */
export function contentDigest(listing: Listing, digestOfFile: (file: string) => string): string {
  const files = [
    ...listing.files.map(({ file }) => file),
    ...listing.assets,
    ...(listing.hasLedger ? [LEDGER_FILE] : []),
  ];
  const digests = files.map((file) => `${file} ${digestOfFile(file)}`);
  // Files that are not read, and names that are wrong, are told of by findings. No name has this sign in it.
  return digestOf([...digests, JSON.stringify(listing.findings)].join('\0'));
}
