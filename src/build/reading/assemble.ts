import type { Disk } from '../../source/disk.ts';
import type { Listing } from '../../source/list-content.ts';
import { assembleContent, type Content } from '../../source/read-content.ts';
import type { Outline, Reading } from './reading.ts';
import { digestOf, type Names } from './surroundings.ts';

/** All of `content/`, with what each text says to others. */
export interface ReadContent {
  content: Content;
  /** By file. */
  outlines: ReadonlyMap<string, Outline>;
  /** The digest of the bytes of a file as it was read. */
  digestOf: (file: string) => string;
  /** The same as long as every file has the same bytes. */
  digest: string;
}

/** Puts the readings of all files of a listing together. */
export function assemble(
  disk: Disk,
  folder: string,
  listing: Listing,
  readings: ReadonlyMap<string, Reading>,
  assets: ReadonlyMap<string, string> = new Map(),
): ReadContent {
  const outlines = new Map<string, Outline>();
  for (const [file, { outline }] of readings) if (outline) outlines.set(file, outline);
  const content = assembleContent(disk, folder, listing, (file) => readings.get(file) ?? { findings: [] });
  const digestOfFile = (file: string) => readings.get(file)?.digest ?? assets.get(file) ?? '';
  return { content, outlines, digestOf: digestOfFile, digest: digestOf(JSON.stringify([...allDigests()])) };

  function* allDigests(): Generator<string> {
    for (const { file } of listing.files) yield `${file} ${digestOfFile(file)}`;
    for (const [file, digest] of assets) yield `${file} ${digest}`;
    // Files that are not read, and names that are wrong.
    for (const finding of listing.findings) yield JSON.stringify(finding);
  }
}

/** What files may ask about, of a listing. */
export function namesIn({ ids, assets }: Listing): Names {
  return { entities: ids.entities, assets };
}
