import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sitemapProblems } from './sitemap.ts';

const GOOD = readFileSync(new URL('../outputs/expected/sitemap.xml', import.meta.url), 'utf8');
const NEWS = readFileSync(new URL('../outputs/expected/news-sitemap.xml', import.meta.url), 'utf8');

test('sitemaps of ours have no problems', () => {
  expect([GOOD, NEWS].flatMap(sitemapProblems)).toEqual([]);
});

test.each([
  ['another namespace', 'sitemap/0.9', 'sitemap/0.84', /no sitemap/],
  ['a relative address', '<loc>https://example.org', '<loc>', /no web address/],
  ['another host', '<loc>https://example.org/review/about/', '<loc>https://example.com/about/', /host/],
  ['the same address twice', 'review/about/', 'review/', /twice/],
  ['a date in words', /<lastmod>[^<]*/, '<lastmod>yesterday', /no date/],
  [
    'a date before the address',
    /<loc>[^<]*<\/loc>(<lastmod>[^<]*<\/lastmod>)/,
    '$1<loc>https://example.org/a/</loc>',
    /`url` with/,
  ],
  ['nothing', /<url>[^]*<\/url>/, '', /no entry/],
])('%s is a problem', (_name, from, to, problem) => {
  expect(problemsOf(GOOD, from, to)).toMatch(problem);
});

test.each([
  ['a name that is missing', '<news:name>The Review</news:name>', '', /`news:publication` with/],
  ['an empty title', /<news:title>[^<]*/, '<news:title>', /empty `news:title`/],
  ['a language with its region', '<news:language>en<', '<news:language>en-GB<', /language/],
  ['what is older than two days', /2022-01-25T/, '2022-01-21T', /two days/],
])('in news, %s is a problem', (_name, from, to, problem) => {
  expect(problemsOf(NEWS, from, to)).toMatch(problem);
});

function problemsOf(xml: string, from: string | RegExp, to: string): string {
  const spoilt = xml.replace(from, to);
  expect(spoilt).not.toBe(xml);
  return sitemapProblems(spoilt).join('\n');
}
