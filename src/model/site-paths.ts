import { numberedPath, yearPath } from '../text/site-addresses.ts';
import { olderPageCount, PAGE_SIZE } from './paging.ts';
import type { Publication } from './publication.ts';

const FEEDS = ['feed.xml', 'feed.json'];

/** Every path at which the site has a page or feed, in no particular order; files beside articles are not among them. */
export function sitePaths(publication: Publication): string[] {
  const { articles, authors, entities, regions, series, pages, years } = publication;
  const listed = [
    { path: '/articles/', length: articles.length },
    ...years.map((year) => ({ path: yearPath(year), length: publication.count('year', year) })),
    ...authors.map(({ slug, path }) => ({ path, length: publication.count('author', slug) })),
    ...entities.map(({ slug, path }) => ({ path, length: publication.count('entity', slug) })),
    ...regions.map(({ slug, path }) => ({ path, length: publication.count('region', slug) })),
    ...series.map(({ slug, path }) => ({ path, length: publication.count('series', slug) })),
  ];
  return [
    '/',
    '/404.html',
    '/search/',
    '/authors/',
    '/entities/',
    '/regions/',
    '/series/',
    '/robots.txt',
    '/sitemap.xml',
    '/news-sitemap.xml',
    ...FEEDS.map((feed) => `/${feed}`),
    ...articles.map(({ path }) => path),
    ...pages.map(({ path }) => path),
    ...listed.flatMap(({ path, length }) => [
      path,
      ...(path.startsWith('/articles/') ? [] : FEEDS.map((feed) => path + feed)),
      ...numberedPages(path, length),
    ]),
  ];
}

function numberedPages(path: string, length: number): string[] {
  const pages = olderPageCount(length, PAGE_SIZE);
  return Array.from({ length: pages }, (_, index) => numberedPath(path, index + 1));
}
