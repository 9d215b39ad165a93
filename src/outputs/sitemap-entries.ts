import { yearPath } from '../text/site-addresses.ts';
import type { Grouping } from '../model/article-groups.ts';
import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { newestChange } from './last-change.ts';

/** A page for search engines. */
export interface SitemapEntry {
  /** A path of the site, without the folder that the publication lives in. */
  path: string;
  /** The instant of its last change in milliseconds since 1970, where one is known: looked for when asked. */
  readonly changed: number | undefined;
}

/**
 * The pages that search engines should list. A page that lists articles changed
 * when the newest of them did; of the pages about the publication no date is known.
 *
 * Left out are the search page and the numbered pages of long lists: nobody wants
 * to land there, and everything they lead to is here itself. Articles come last,
 * oldest first, so that where a sitemap is split a new article changes its last
 * part only.
 */
export function sitemapEntries(publication: Publication): SitemapEntry[] {
  const { articles, authors, entities, regions, series, pages, years } = publication;
  const newest = newestChange(publication, articles);
  const lists = [
    { path: '/', listed: true },
    { path: '/articles/', listed: articles.length > 0 },
    { path: '/entities/', listed: entities.length > 0 },
    { path: '/regions/', listed: regions.length > 0 },
    { path: '/series/', listed: series.length > 0 },
    { path: '/authors/', listed: authors.length > 0 },
  ];
  return [
    ...lists.flatMap(({ path, listed }) => (listed ? [{ path, changed: newest }] : [])),
    ...pages.map(({ path }) => ({ path, changed: undefined })),
    ...years.toReversed().map((year) => entryOf(publication, 'year', year, yearPath(year))),
    ...regions.map(({ slug, path }) => entryOf(publication, 'region', slug, path)),
    ...series.map(({ slug, path }) => entryOf(publication, 'series', slug, path)),
    ...authors.map(({ slug, path }) => entryOf(publication, 'author', slug, path)),
    ...entities.map(({ slug, path }) => entryOf(publication, 'entity', slug, path)),
    ...articles.toReversed().map((article) => entry(publication, article.path, [article])),
  ];
}

function entryOf(publication: Publication, grouping: Grouping, key: string, path: string): SitemapEntry {
  return entry(publication, path, publication.articlesBy(grouping, key));
}

function entry(publication: Publication, path: string, articles: readonly Article[]): SitemapEntry {
  return {
    path,
    get changed() {
      return newestChange(publication, articles);
    },
  };
}
