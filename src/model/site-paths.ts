import { numberedPath, yearPath } from '../text/site-addresses.ts';
import { PAGE_SIZE, paged } from './paging.ts';
import type { Publication } from './publication.ts';

const FEEDS = ['feed.xml', 'feed.json'];

/** Every path at which the site has a page or feed, in no particular order; files beside articles are not among them. */
export function sitePaths(publication: Publication): string[] {
  const { articles, authors, entities, regions, series, pages, years } = publication;
  const listed = [
    { path: '/articles/', length: articles.length },
    ...years.map((year) => ({ path: yearPath(year), length: publication.articlesBy('year', year).length })),
    ...authors.map(({ slug, path }) => ({ path, length: publication.articlesBy('author', slug).length })),
    ...entities.map(({ slug, path }) => ({ path, length: publication.articlesBy('entity', slug).length })),
    ...regions.map(({ slug, path }) => ({ path, length: publication.articlesBy('region', slug).length })),
    ...series.map(({ slug, path }) => ({ path, length: publication.articlesBy('series', slug).length })),
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
  return paged(Array.from({ length }), PAGE_SIZE).older.map(({ number }) => numberedPath(path, number));
}
