import { describe, expect, test } from 'vitest';
import { feedProblems } from '../validate/feed.ts';
import { jsonFeedProblems } from '../validate/json-feed.ts';
import { sitemapProblems } from '../validate/sitemap.ts';
import type { BuiltSite } from './built-site.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('of $name', ({ open }) => {
  const site = open();

  test.each(['feed.xml', 'feed.json'])('the front page and every dossier has its %s', (feed) => {
    expect(site.files.filter((file) => file.endsWith(`/${feed}`))).toEqual(
      pagesWithFeeds(site).map((page) => page.replace('index.html', feed)),
    );
  });

  test('every RSS feed is valid', () => {
    expect(problems(site, /\/feed\.xml$/, feedProblems)).toEqual([]);
  });

  test('every JSON feed is valid', () => {
    expect(problems(site, /\/feed\.json$/, jsonFeedProblems)).toEqual([]);
  });

  test('the sitemaps are valid, and robots are told of them', () => {
    expect(problems(site, /sitemap[\w-]*\.xml$/, sitemapProblems)).toEqual([]);
    expect(site.read('/robots.txt')).toContain(`Sitemap: ${site.url}sitemap.xml`);
  });
});

/** The front page, and each page of a region, entity, author or series, in order. */
function pagesWithFeeds({ pages }: BuiltSite): string[] {
  return pages.filter((page) =>
    /^\/(?:(?:authors|entities|regions|series)\/[^/]+\/)?index\.html$/.test(page),
  );
}

function problems(site: BuiltSite, files: RegExp, validate: (text: string) => string[]): string[] {
  return site.files
    .filter((file) => files.test(file))
    .flatMap((file) => validate(site.read(file)).map((problem) => `${file}: ${problem}`));
}
