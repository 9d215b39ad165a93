import { expect, test } from 'vitest';
import { feedProblems } from '../validate/feed.ts';
import { jsonFeedProblems } from '../validate/json-feed.ts';
import { sitemapProblems } from '../validate/sitemap.ts';
import { builtSite } from './dist.ts';

const site = builtSite();
const { files } = site;

test('every RSS feed is valid', () => {
  const feeds = files.filter((file) => file.endsWith('/feed.xml'));
  expect(feeds.length).toBeGreaterThan(10);
  expect(
    feeds.flatMap((file) => feedProblems(site.read(file)).map((problem) => `${file}: ${problem}`)),
  ).toEqual([]);
});

test('every JSON feed is valid', () => {
  const feeds = files.filter((file) => file.endsWith('/feed.json'));
  expect(feeds.length).toBeGreaterThan(10);
  expect(
    feeds.flatMap((file) => jsonFeedProblems(site.read(file)).map((problem) => `${file}: ${problem}`)),
  ).toEqual([]);
});

test('the sitemaps are valid', () => {
  const sitemaps = files.filter((file) => /sitemap[\w-]*\.xml$/.test(file));
  expect(sitemaps).toContain('/sitemap.xml');
  expect(
    sitemaps.flatMap((file) => sitemapProblems(site.read(file)).map((problem) => `${file}: ${problem}`)),
  ).toEqual([]);
});
