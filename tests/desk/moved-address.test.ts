import { expect, test } from 'vitest';
import { movedAddress, type Here, type Move } from '../../src/desk/moved-address.ts';

const URL_OF_SITE = 'https://example.org/review';
const MOVE: Move = { from: '/articles/2022/old/', to: '/articles/2023/new/' };
const ELSEWHERE: Here = {
  before: '/articles/2021/other/',
  after: '/articles/2021/other/',
  file: '/articles/2021/other.md',
};
const MOVED: Here = { before: MOVE.from, after: MOVE.to, file: '/articles/2023/new.md' };
const PAGE: Here = { before: '/about/', after: '/about/', file: '/pages/about.md' };

test.each([
  ['/articles/2022/old/', '/articles/2023/new/'],
  ['/articles/2022/old', '/articles/2023/new'],
  ['/articles/2022/old/?q=a/b#why', '/articles/2023/new/?q=a/b#why'],
  ['/articles/2022/old/map.png', '/articles/2023/new/map.png'],
  ['/articles/2022/%6Fld/', '/articles/2023/new/'],
  ['https://example.org/review/articles/2022/old/#why', 'https://example.org/review/articles/2023/new/#why'],
  ['http://example.org/review/articles/2022/old/', 'http://example.org/review/articles/2023/new/'],
  ['HTTPS://example.org/review/articles/2022/old/', 'HTTPS://example.org/review/articles/2023/new/'],
  ['../../2022/old/', '../../2023/new/'],
  ['../../2022/old.md', undefined],
  ['../2022/old.md#why', '../2023/new.md#why'],
  ['./../2022/old.md', '../2023/new.md'],
])('a link from elsewhere, %s, becomes %s', (href, expected) => {
  expect(movedAddress(href, MOVE, ELSEWHERE, URL_OF_SITE)).toBe(expected);
});

test.each([
  '/articles/2022/older/',
  '/articles/2022/old-and-new/',
  '/articles/2022/',
  '/entities/old/',
  'https://example.org/articles/2022/old/',
  'https://example.com/review/articles/2022/old/',
  'http://example.org:8080/review/articles/2022/old/',
  'mailto:old@example.org',
  '#old',
  '?old',
  'javascript:old',
  '//example.org/review/articles/2022/old/',
])('what only looks alike stays: %s', (href) => {
  expect(movedAddress(href, MOVE, ELSEWHERE, URL_OF_SITE)).toBe(undefined);
});

test.each([
  ['../other/', '../../2022/other/'],
  ['../../2021/other/', undefined],
  ['other.md', '../2022/other.md'],
  ['./other.md', '../2022/other.md'],
  ['../2021/other.md', undefined],
  ['../2023/next.md', undefined],
  ['../../pages/about.md', undefined],
  ['map.png', undefined],
  ['old.md#why', 'new.md#why'],
  ['', undefined],
  ['./', undefined],
  ['#why', undefined],
  ['/articles/2022/other/', undefined],
])('a link in the article that moves to another year, %s, becomes %s', (href, expected) => {
  expect(movedAddress(href, MOVE, MOVED, URL_OF_SITE)).toBe(expected);
});

test.each([
  ['../articles/2022/old.md', '../articles/2023/new.md'],
  ['../articles/2022/old/', '../articles/2023/new/'],
])('a link on a page about the publication, %s, becomes %s', (href, expected) => {
  expect(movedAddress(href, MOVE, PAGE, URL_OF_SITE)).toBe(expected);
});

test('the page itself can be linked to as a file', () => {
  const move = { from: '/about/', to: '/us/' };
  const there = movedAddress('../../pages/about.md', move, ELSEWHERE, URL_OF_SITE);
  expect(there).toBe('../../pages/us.md');
});
