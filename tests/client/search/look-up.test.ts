import { expect, test } from 'vitest';
import { lookUp } from '../../../src/client/search/look-up.ts';

test('an index that knows all words is asked for them', () => {
  expect(lookUp(['oil', 'price'], [['known'], ['known']], 1)).toEqual({
    terms: [['oil', 'price']],
    missing: [],
    instead: [],
  });
});

test('a word that no index knows is left out and told', () => {
  expect(lookUp(['oil', 'xyzzy'], [['known'], ['unknown']], 1)).toEqual({
    terms: [['oil']],
    missing: ['xyzzy'],
    instead: [],
  });
});

test('a shorter word stands in, and is told', () => {
  expect(lookUp(['казанда'], [[{ instead: 'казан' }]], 1)).toEqual({
    terms: [['казан']],
    missing: [],
    instead: [{ word: 'казанда', found: 'казан' }],
  });
});

test('an index that lacks a word which another has is not asked', () => {
  const { terms } = lookUp(
    ['kamaz', 'завод'],
    [
      ['known', 'known'],
      ['unknown', 'known'],
    ],
    2,
  );
  expect(terms).toEqual([[], ['kamaz', 'завод']]);
});

test('a shorter word does not stand in where another index has the word itself', () => {
  const { terms, instead } = lookUp(['казанда'], [[{ instead: 'казан' }, 'known']], 2);
  expect(terms).toEqual([[], ['казанда']]);
  expect(instead).toEqual([]);
});

test('nothing is asked when no word is known', () => {
  expect(lookUp(['xyzzy'], [['unknown', 'unknown']], 2)).toEqual({
    terms: [[], []],
    missing: ['xyzzy'],
    instead: [],
  });
});
