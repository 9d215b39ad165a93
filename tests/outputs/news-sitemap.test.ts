import { expect, test } from 'vitest';
import { newsSitemap } from '../../src/outputs/news-sitemap.ts';
import { sitemapProblems } from '../validate/sitemap.ts';
import { review } from './review.ts';

test('names the articles of the two days up to the newest', async () => {
  const xml = newsSitemap(review());
  expect(sitemapProblems(xml)).toEqual([]);
  await expect(xml).toMatchFileSnapshot('expected/news-sitemap.xml');
});

test('is empty when nothing is published', () => {
  const xml = newsSitemap(review({}, '2020-01-01'));
  expect(sitemapProblems(xml)).toEqual([]);
  expect(xml).not.toContain('<url>');
});

test('names languages as news services do', () => {
  const xml = newsSitemap(
    review({ 'publication.yml': 'name: R\nurl: https://example.org\nlanguage: zh-Hant\n' }),
  );
  expect(sitemapProblems(xml)).toEqual([]);
  expect(xml).toContain('<news:language>zh-tw</news:language>');
  expect(xml).toContain('<news:language>ru</news:language>');
});
