import { expect, test } from 'vitest';
import { sitePaths } from '../../src/model/site-paths.ts';
import { publicationOf } from './publication-of.ts';

test('knows the pages and feeds of everything that articles refer to', () => {
  const paths = sitePaths(publicationOf({ visit: { date: '2022-01-26', entities: ['kamaz'] } }));
  expect(paths).toEqual(
    expect.arrayContaining([
      '/articles/2022/visit/',
      '/articles/2022/',
      '/entities/kamaz/',
      '/entities/kamaz/feed.json',
      '/regions/volga/feed.xml',
      '/authors/desk/',
    ]),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

test('knows the numbered pages of long lists, and no feeds of years', () => {
  const days = Array.from({ length: 100 }, (_, index) => [`a${index}`, { date: '2022-01-26' }] as const);
  const paths = sitePaths(publicationOf(Object.fromEntries(days)));
  expect(paths.filter((path) => path.includes('/page/')).sort()).toEqual([
    '/articles/2022/page/1/',
    '/articles/page/1/',
    '/authors/desk/page/1/',
    '/regions/volga/page/1/',
  ]);
  expect(paths).not.toContain('/articles/2022/feed.xml');
});
