import { expect, test } from 'vitest';
import { relatedReason } from '../../../src/components/article/related-reason.ts';
import type { Related } from '../../../src/model/related.ts';

test('names up to two entities that both articles name', () => {
  expect(reason({ shared: ['kamaz'] })).toBe('Also names KAMAZ');
  expect(reason({ shared: ['kamaz', 'tatneft'] })).toBe('Also names KAMAZ and TATNEFT');
});

test('counts the entities after the second', () => {
  expect(reason({ shared: ['a', 'b', 'c', 'd'] })).toBe('Also names A, B and 2 more');
});

test('says first that both belong to a series', () => {
  expect(reason({ shared: ['a'], sameSeries: true })).toBe('Same series; also names A');
});

test('falls back to the region when no entity is shared', () => {
  expect(reason({ sameRegion: true })).toBe('Same region');
  expect(reason({ shared: ['a'], sameRegion: true })).toBe('Also names A');
});

function reason(related: Partial<Related>): string {
  const whole = {
    article: {},
    shared: [],
    sameSeries: false,
    sameRegion: false,
    ...related,
  } as unknown as Related;
  return relatedReason(whole, (slug) => slug.toUpperCase());
}
