import { join } from 'node:path';
import { Edition } from './output/edition.ts';
import { filesOfParts } from './output/part.ts';
import { placesOf, refuseForeign } from './output/places.ts';
import { SiteTree } from './output/site-tree.ts';
import { readRecord, writeRecord } from './staleness/site-record.ts';
import { underUmask } from './staleness/under-umask.ts';

/**
 * Joins the parts of a site that several machines built, and puts it in the place of what
 * was there in one step.
 *
 * @param parts The folders of all parts, in any order.
 * @returns How many files the site has.
 * @throws {PartProblem} When they are not all parts of one site; `out` is then as it was.
 * @throws {OutProblem} When `out` cannot be replaced by a site.
 */
export function assembleSite(
  parts: readonly string[],
  { out, cache }: { out: string; cache: string },
): number {
  // First, since it puts the last site back where a build was ended in the middle.
  const copies = placesOf(out, join(cache, 'tree'));
  const files = filesOfParts(parts);
  const recordFile = join(cache, 'record');
  const left = readRecord(recordFile);
  refuseForeign(copies, left.files);
  const record = underUmask(left, recordFile, copies);
  const tree = new SiteTree(copies, record.files, record.stamps);
  tree.begin();
  const edition = new Edition(tree);
  for (const { path, from, digest } of files) edition.place(path, from, digest);
  edition.removeOthers();
  const stamps = tree.commit(edition.files);
  try {
    // What the pages asked is not known here: a build that follows renders all of them.
    const { umask } = record;
    writeRecord(recordFile, { code: '', files: edition.files, stamps, inquiries: '', search: '', umask });
  } catch {
    // The site is there. The next build looks at each of its files.
  }
  return edition.files.size;
}
