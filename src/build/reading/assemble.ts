import type { Disk } from '../../source/disk.ts';
import type { Listing } from '../../source/list-content.ts';
import { assembleContent, type Content } from '../../source/read-content.ts';
import type { Outline, Reading } from './reading.ts';
import type { Names } from './surroundings.ts';

/** All of `content/`, with what each text says to others. */
export interface ReadContent {
  content: Content;
  /** By file. */
  outlines: ReadonlyMap<string, Outline>;
}

/** Puts the readings of all files of a listing together. */
export function assemble(
  disk: Disk,
  folder: string,
  listing: Listing,
  readings: ReadonlyMap<string, Reading>,
): ReadContent {
  const outlines = new Map<string, Outline>();
  for (const [file, { outline }] of readings) if (outline) outlines.set(file, outline);
  const content = assembleContent(disk, folder, listing, (file) => readings.get(file) ?? { findings: [] });
  return { content, outlines };
}

/** What files may ask about, of a listing. */
export function namesIn({ ids, assets }: Listing): Names {
  return { entities: ids.entities, assets };
}
