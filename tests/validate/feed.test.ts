import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { feedProblems } from './feed.ts';

/** A good feed, as the outputs write it; each test spoils it in one place. */
const GOOD = readFileSync(new URL('../outputs/expected/feed.xml', import.meta.url), 'utf8');

const SPOILT: [name: string, from: string | RegExp, to: string, problem: RegExp][] = [
  ['a control character', '<title>The', '<title>\u000bThe', /forbidden character U\+000B/],
  ['a reference to a control character', '<title>The', '<title>&#11;The', /unknown reference/],
  ['an entity of HTML', '<title>The', '<title>&nbsp;The', /unknown reference/],
  ['a bare ampersand', '<title>The', '<title>A & B', /unknown reference/],
  ['an element without an end', '</title>', '', /./],
  ['a prefix that is not declared', / xmlns:dc="[^"]*"/, '', /prefix `dc`/],
  ['no link to itself', /<atom:link[^>]*>\n/, '', /atom:link/],
  ['a date of ISO 8601', /<pubDate>[^<]*/, '<pubDate>2022-01-26', /no date of RFC 822/],
  ['a wrong day of the week', '<pubDate>Wed, 26', '<pubDate>Thu, 26', /no date of RFC 822/],
  ['a day that does not exist', 'Mon, 01 Mar 2021', 'Mon, 31 Feb 2021', /no date of RFC 822/],
  [
    'an item newer than the feed',
    /<lastBuildDate>[^<]*/,
    '<lastBuildDate>Sat, 01 Jan 2022 00:00:00 +0300',
    /newer/,
  ],
  [
    'the same item twice',
    /guid isPermaLink="true">[^<]*prices\//,
    'guid isPermaLink="true">https://example.org/review/articles/2021/why/',
    /twice/,
  ],
  [
    'a relative address of an item',
    /<link>https:[^<]*prices\//,
    '<link>/articles/2022/prices/',
    /no web address/,
  ],
  [
    'a relative address in a text',
    'href="https://example.org/review/about/"',
    'href="/about/"',
    /relative address/,
  ],
  ['a script in a text', '<p>Text', '<script>1</script><p>Text', /element `script`/],
  ['a style in a text', '<p>Text', '<p style="color:red">Text', /attribute `style`/],
  ['an item without an author', /<dc:creator>Anna Smith<\/dc:creator>\n/g, '', /0 times `dc:creator`/],
  [
    'a name where RSS wants an e-mail address',
    '<dc:language>',
    '<author>Anna</author><dc:language>',
    /unknown element/,
  ],
];

test('a feed of ours has no problems', () => {
  expect(feedProblems(GOOD)).toEqual([]);
});

test.each(SPOILT)('%s is a problem', (_name, from, to, problem) => {
  const spoilt = GOOD.replace(from, to);
  expect(spoilt).not.toBe(GOOD);
  expect(feedProblems(spoilt).join('\n')).toMatch(problem);
});
