import { currentSite } from '../../../src/build/site.ts';
import { compareText } from '../../../src/text/compare.ts';
import type { Grouping } from '../../../src/model/article-groups.ts';
import type { Author, Entity, Region } from '../../../src/model/records.ts';

/** A kind of entry that articles are listed by: `/regions/` lists the regions, `/regions/north/` the articles of one. */
export interface Kind {
  folder: 'authors' | 'regions' | 'entities';
  title: string;
  grouping: Grouping;
}

/** An author, region or entity. */
export type Entry = Author | Region | Entity;

export const KINDS: readonly Kind[] = [
  { folder: 'authors', title: 'Authors', grouping: 'author' },
  { folder: 'regions', title: 'Regions', grouping: 'region' },
  { folder: 'entities', title: 'Entities', grouping: 'entity' },
];

export function kindIn(folder: string): Kind {
  const kind = KINDS.find((one) => one.folder === folder);
  if (!kind) throw new Error(`No kind ${folder}`);
  return kind;
}

/** All entries of a kind, by slug. */
export function entriesOf({ folder }: Kind): Entry[] {
  const entries: readonly Entry[] = currentSite().publication[folder];
  return [...entries].sort((a, b) => compareText(a.slug, b.slug));
}

export function entryOf({ folder }: Kind, slug: string): Entry {
  const { publication } = currentSite();
  const entry = {
    authors: () => publication.author(slug),
    regions: () => publication.region(slug),
    entities: () => publication.entity(slug),
  }[folder]();
  if (!entry) throw new Error(`No entry ${folder}/${slug}`);
  return entry;
}
