import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonFeedProblems } from './json-feed.ts';

const GOOD = readFileSync(new URL('../outputs/expected/feed.json', import.meta.url), 'utf8');

test('a feed of ours has no problems', () => {
  expect(jsonFeedProblems(GOOD)).toEqual([]);
});

test.each([
  ['a version of its own', 'version/1.1', 'version/2', /version/],
  ['a relative address', '"https://example.org/review/"', '"/review/"', /home_page_url/],
  ['a day where a time belongs', '"2022-01-25T09:30:00+03:00"', '"2022-01-25"', /date_published/],
  ['an unknown field', '"feed_url"', '"feed_adress"', /feed_/],
  [
    'the same item twice',
    '"id": "https://example.org/review/articles/2022/prices/"',
    '"id": "https://example.org/review/articles/2021/why/"',
    /twice/,
  ],
  [
    'a relative address in a text',
    'href=\\"https://example.org/review/about/',
    'href=\\"/about/',
    /relative address/,
  ],
  [
    'an item from before the one below it',
    '"date_published": "2022-01-25T09',
    '"date_published": "2020-01-25T09',
    /newest first/,
  ],
  ['half a surrogate pair', 'Prices', '\ud800', /surrogate/],
  ['an end that is missing', /\}\s*$/, '', /JSON/],
])('%s is a problem', (_name, from, to, problem) => {
  const spoilt = GOOD.replace(from, to);
  expect(spoilt).not.toBe(GOOD);
  expect(jsonFeedProblems(spoilt).join('\n')).toMatch(problem);
});
