import type { Collection } from '../schema/kinds.ts';
import type { Content, ReadableFile } from '../source/content.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  regionPath,
  seriesPath,
  staticPagePath,
} from '../text/site-addresses.ts';

/** A file that has a page of its own. */
export interface FileWithPage {
  file: string;
  /** Its present address. */
  path: string;
  /** Its former addresses, without those that are wrong. */
  previously: readonly (string | undefined)[];
}

/** All files that have pages, whether or not these are published. */
export function* filesWithPages({ readable }: Content): Generator<FileWithPage> {
  const { articles, authors, entities, regions, series, pages } = readable;
  const withPage = (path: (id: string) => string) => (one: ReadableFile<Addressed>) => ({
    file: one.file,
    path: path(one.id),
    previously: one.fields.previously ?? [],
  });
  yield* articles.map(withPage(articlePath));
  yield* authors.map(withPage(authorPath));
  yield* entities.map(withPage(entityPath));
  yield* pages.map(withPage(staticPagePath));
  yield* regions.map(withPage(regionPath));
  yield* series.map(withPage(seriesPath));
}

/** The kinds whose files have a page. */
type Addressed = Exclude<Collection, 'indicators'>;
