import { currentSite } from '../../../src/build/site.ts';
import type { Grouping } from '../../../src/model/article-groups.ts';
import type { Article } from '../../../src/model/records.ts';
import { numberedPath } from '../../../src/text/site-addresses.ts';

const PER_PAGE = 50;

/** A page of a list of articles, numbered from the newest as Hugo and Eleventy do. */
export interface Listing {
  /** Newest first. */
  articles: readonly Article[];
  number: number;
  /** How many pages the list has. */
  total: number;
  /** The addresses of this page and of those around it. */
  path: string;
  newer: string | undefined;
  older: string | undefined;
}

/**
 * @param first The address of the first page.
 * @param page What the address of this page has after that: `page/2`, or nothing.
 */
export function listingOf(grouping: Grouping, key: string, first: string, page: string | undefined): Listing {
  const { publication } = currentSite();
  const number = Number(page?.replace('page/', '') ?? 1);
  const total = pagesOf(publication.count(grouping, key));
  const pathOf = (wanted: number) => (wanted === 1 ? first : numberedPath(first, wanted));
  return {
    articles: publication.newest(grouping, key, PER_PAGE, (number - 1) * PER_PAGE),
    number,
    total,
    path: pathOf(number),
    newer: number > 1 ? pathOf(number - 1) : undefined,
    older: number < total ? pathOf(number + 1) : undefined,
  };
}

/** What the addresses of the pages of a list have after that of the first, as routes ask for them. */
export function listingPages(grouping: Grouping, key: string): (string | undefined)[] {
  const total = pagesOf(currentSite().publication.count(grouping, key));
  return Array.from({ length: total }, (_, index) => (index === 0 ? undefined : `page/${index + 1}`));
}

function pagesOf(articles: number): number {
  return Math.max(1, Math.ceil(articles / PER_PAGE));
}
