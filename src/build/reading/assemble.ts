import type { Disk } from '../../source/disk.ts';
import type { Listing } from '../../source/list-content.ts';
import { assembleContent, LEDGER_FILE, type Content } from '../../source/read-content.ts';
import type { Outline, Reading } from './reading.ts';
import type { KeptText } from '../texts/text.ts';
import { digestOf, type Names } from './surroundings.ts';

/** All of `content/`, with what each text says to others. */
export interface ReadContent {
  content: Content;
  /** By file. */
  outlines: ReadonlyMap<string, Outline>;
  /** Texts that were rendered as they were read, by file. */
  texts: ReadonlyMap<string, KeptText>;
  /** The digest of the bytes of a file as it was read. */
  digestOf: (file: string) => string;
  /** The same as long as every file has the same bytes. */
  digest: string;
}

/**
 * Puts the readings of all files of a listing together.
 *
 * @param digestOf The digest of the bytes of a file.
 */
export function assemble(
  disk: Disk,
  folder: string,
  listing: Listing,
  readings: ReadonlyMap<string, Reading>,
  digestOf: (file: string) => string = (file) => readings.get(file)?.digest ?? '',
  texts: ReadonlyMap<string, KeptText> = new Map(),
): ReadContent {
  const outlines = new Map<string, Outline>();
  for (const [file, { outline }] of readings) if (outline) outlines.set(file, outline);
  const content = assembleContent(disk, folder, listing, (file) => readings.get(file) ?? { findings: [] });
  return { content, outlines, texts, digestOf, digest: contentDigest(listing, digestOf) };
}

/** A name for the content of a folder: the same as long as every file has the same bytes. */
export function contentDigest(listing: Listing, digestOfFile: (file: string) => string): string {
  const files = [
    ...listing.files.map(({ file }) => file),
    ...listing.assets,
    ...(listing.hasLedger ? [LEDGER_FILE] : []),
  ];
  const digests = files.map((file) => `${file} ${digestOfFile(file)}`);
  // Files that are not read, and names that are wrong, are told of by findings.
  return digestOf(JSON.stringify([digests, listing.findings]));
}

/** What files may ask about, of a listing. */
export function namesIn({ ids, assets }: Listing): Names {
  return { entities: ids.entities, assets };
}
