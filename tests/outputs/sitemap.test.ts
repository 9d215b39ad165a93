import { expect, test } from 'vitest';
import { sitemap, sitemapPartCount, sitemapParts } from '../../src/outputs/sitemap.ts';
import { sitemapProblems } from '../validate/sitemap.ts';
import { childrenOf, parseXml } from '../validate/xml.ts';
import { review } from './review.ts';

test('lists every page that readers may land on, with the day of its last change', async () => {
  const xml = sitemap(review());
  expect(sitemapProblems(xml)).toEqual([]);
  await expect(xml).toMatchFileSnapshot('expected/sitemap.xml');
});

test('begins with the front page even when nothing is published', () => {
  const xml = sitemap(review({}, '2020-01-01'));
  expect(sitemapProblems(xml)).toEqual([]);
  expect(addresses(xml)).toEqual(['https://example.org/review/', 'https://example.org/review/about/']);
});

test('becomes a list of parts when it holds too many addresses for one file', () => {
  const publication = review();
  const limits = { addresses: 5, bytes: 1e6 };
  const index = sitemap(publication, limits);
  const parts = sitemapParts(publication, limits);
  expect([index, ...parts].flatMap(sitemapProblems)).toEqual([]);
  expect(addresses(index)).toEqual(
    parts.map((_, number) => `https://example.org/review/sitemap-${number + 1}.xml`),
  );
  expect(parts.slice(0, -1).map((part) => addresses(part).length)).toEqual(Array(parts.length - 1).fill(5));
  expect(parts.flatMap(addresses)).toEqual(addresses(sitemap(publication)));
});

test('is divided as well when a file would hold too many bytes', () => {
  const publication = review();
  const limits = { addresses: 1000, bytes: 600 };
  const parts = sitemapParts(publication, limits);
  expect(parts.length).toBeGreaterThan(2);
  expect(Math.max(...parts.map((part) => Buffer.byteLength(part)))).toBeLessThanOrEqual(600);
  expect(parts.flatMap(addresses)).toEqual(addresses(sitemap(publication)));
});

test('in how many parts it is, is told as it is written, at whatever limits', () => {
  const publication = review();
  const [whole = ''] = sitemapParts(publication);
  const { length } = addresses(whole);
  const bytes = Buffer.byteLength(whole);
  const byAddresses = [1, 5, length - 1, length, length + 1].map((most) => ({ addresses: most, bytes: 1e6 }));
  const byBytes = [300, 600, bytes - 1, bytes, bytes + 1, bytes + 100].map((most) => ({
    addresses: 1000,
    bytes: most,
  }));
  for (const limits of [...byAddresses, ...byBytes])
    expect(sitemapPartCount(publication, limits), JSON.stringify(limits)).toBe(
      sitemapParts(publication, limits).length,
    );
  expect(sitemapPartCount(publication)).toBe(1);
});

test('a new article changes the last part only', () => {
  const limits = { addresses: 5, bytes: 1e6 };
  const before = sitemapParts(review(), limits).map(addresses);
  const newArticle = review({
    'articles/2022/newer.md':
      '---\ntitle: Newer\ndescription: D.\ndate: 2022-03-01\nauthors: [anna-smith]\nregion: russia\nentities: [kazan]\n---\nText.\n',
  });
  const after = sitemapParts(newArticle, limits).map(addresses);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  expect(after.flat().slice(0, -1)).toEqual(before.flat());
});

function addresses(xml: string): string[] {
  return parseXml(xml).children.map((entry) => childrenOf(entry, 'loc')[0]?.text ?? '');
}
