import { expect, test } from 'vitest';
import { withOffer } from '../../src/source/offer-existing.ts';

test.each([
  [[], 'the name of a file in `content/regions/`. There is none yet.'],
  [['kazan'], 'the name of a file in `content/regions/`: `kazan`.'],
  [['perm', 'kazan'], 'the name of a file in `content/regions/`: `kazan` or `perm`.'],
  [
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    'the name of a file in `content/regions/`: `a`, `b`, `c`, `d`, `e` or one of 2 more.',
  ],
])('a missing region says which there are: %j', (ids, expected) => {
  expect(told('region', ids)).toBe(`Missing \`region\`, expected ${expected}`);
});

test('a missing list shows how one is written', () => {
  expect(told('authors', ['desk', 'guest'])).toBe(
    'Missing `authors`, expected a list of names of files in `content/authors/`: `desk` or `guest`, as in `[desk]`.',
  );
});

test('what refers to nothing, or refers inside a list, is told as it is', () => {
  expect(told('title', [])).toBe('as it is');
  expect(told('figures[0].indicator', [])).toBe('as it is');
});

function told(field: string, slugs: readonly string[]): string {
  const of = new Set(slugs);
  const ids = {
    articles: of,
    authors: of,
    entities: of,
    indicators: of,
    pages: of,
    regions: of,
    series: of,
  };
  const finding = {
    file: 'content/articles/2022/a.md',
    severity: 'error',
    rule: 'missing-field',
    message: 'as it is',
    field,
    line: 1,
    column: 1,
  } as const;
  return withOffer(finding, 'articles', ids).message;
}
