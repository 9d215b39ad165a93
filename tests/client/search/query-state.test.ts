import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOf,
  chosenFilters,
  FACET_NAMES,
  NO_FILTERS,
  stateOf,
  toggled,
  type SearchState,
} from '../../../src/client/search/query-state.ts';

const START: SearchState = { query: '', filters: NO_FILTERS, sort: 'relevance', screens: 1 };

test('an address without parameters is the start', () => {
  expect(stateOf('')).toEqual(START);
  expect(addressOf(START)).toBe('');
});

test('reads what readers share', () => {
  expect(stateOf('?q=kamaz&region=tatarstan&region=russia&year=2022&sort=date&page=3')).toEqual({
    query: 'kamaz',
    filters: { ...NO_FILTERS, region: ['tatarstan', 'russia'], year: ['2022'] },
    sort: 'date',
    screens: 3,
  });
});

test('leaves out what makes no sense', () => {
  expect(stateOf('?q=%20%20&region=&region=a&region=a&sort=up&page=-1&other=1')).toEqual({
    ...START,
    filters: { ...NO_FILTERS, region: ['a'] },
  });
  for (const page of ['0', '1', '1.5', 'x', 'Infinity', '1e9']) {
    expect(stateOf(`?page=${page}`).screens).toBeLessThanOrEqual(100);
  }
  expect(stateOf(`?q=${'x'.repeat(1000)}`).query).toHaveLength(200);
});

test('every state comes back from its address', () => {
  const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 4 });
  const state = fc.record({
    query: fc.string({ maxLength: 60, unit: 'grapheme' }).map((query) => query.trim().slice(0, 200)),
    filters: fc.record({ year: slugs, region: slugs, entity: slugs, author: slugs, kind: slugs }),
    sort: fc.constantFrom('relevance' as const, 'date' as const),
    screens: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(state, (one) => {
      expect(stateOf(addressOf(one))).toEqual(one);
    }),
  );
});

test('a filter is chosen, and dropped when chosen again', () => {
  const chosen = toggled(toggled(NO_FILTERS, 'entity', 'kamaz'), 'year', '2022');
  expect(chosenFilters(chosen)).toEqual([
    { name: 'year', slug: '2022' },
    { name: 'entity', slug: 'kamaz' },
  ]);
  expect(toggled(chosen, 'entity', 'kamaz')).toEqual({ ...NO_FILTERS, year: ['2022'] });
});

test('no filters means none of any facet', () => {
  expect(Object.keys(NO_FILTERS).sort()).toEqual([...FACET_NAMES].sort());
});
