import type { Publication } from './publication.ts';

/** An address that readers may keep, with the day since which it is there. */
export interface PromisedAddress {
  address: string;
  since: string;
}

/**
 * The addresses of a publication that must never die: those of articles, dossiers and
 * pages, in no particular order. Numbered pages and years follow from them. A dossier is there since its first article.
 *
 * @param today The day that pages count from, which have no date.
 */
export function promisedAddresses(publication: Publication, today: string): PromisedAddress[] {
  const { articles, authors, entities, regions, series, pages } = publication;
  const firstOf =
    (kind: 'author' | 'entity' | 'region' | 'series') =>
    (one: { slug: string; path: string }): PromisedAddress => ({
      address: one.path,
      since: publication.articlesBy(kind, one.slug).at(-1)?.day ?? today,
    });
  return [
    ...articles.map(({ path, day }) => ({ address: path, since: day })),
    ...authors.map(firstOf('author')),
    ...entities.map(firstOf('entity')),
    ...regions.map(firstOf('region')),
    ...series.map(firstOf('series')),
    ...pages.map(({ path }) => ({ address: path, since: today })),
  ];
}
