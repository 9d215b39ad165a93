import { expect, test } from 'vitest';
import { slipsBetween } from '../../src/text/slips.ts';

test('counts letters changed, put in, left out and swapped', () => {
  expect(slipsBetween('kamaz', 'kamaz', 2)).toBe(0);
  expect(slipsBetween('kamas', 'kamaz', 2)).toBe(1);
  expect(slipsBetween('kamz', 'kamaz', 2)).toBe(1);
  expect(slipsBetween('kamaaz', 'kamaz', 2)).toBe(1);
  expect(slipsBetween('kmaaz', 'kamaz', 2)).toBe(1);
  expect(slipsBetween('inflaiton', 'inflation', 2)).toBe(1);
  expect(slipsBetween('', 'ab', 2)).toBe(2);
});

test('stops counting when there are too many', () => {
  expect(slipsBetween('kamaz', 'kazan', 1)).toBe(Infinity);
  expect(slipsBetween('a', 'abcd', 2)).toBe(Infinity);
});
