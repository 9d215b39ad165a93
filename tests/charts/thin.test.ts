import { expect, test } from 'vitest';
import { thin } from '../../src/charts/thin.ts';

test('keeps every label of an axis that has room', () => {
  expect(thin(evenly(5, 30), 500)).toEqual([true, true, true, true, true]);
});

test('keeps every second where there is room for half, so that both ends stay', () => {
  expect(thin(evenly(5, 40), 160)).toEqual([true, false, true, false, true]);
});

test('keeps the two ends alone rather than leave the last out', () => {
  expect(thin(evenly(6, 30), 90)).toEqual([true, false, false, false, false, true]);
});

test('leaves the last out where keeping it would cost half of the others', () => {
  expect(thin(evenly(6, 30), 200)).toEqual([true, false, true, false, true, false]);
});

test('keeps one label where there is room for none', () => {
  expect(thin(evenly(3, 200), 50)).toEqual([true, false, false]);
});

function evenly(count: number, width: number): { across: number; width: number }[] {
  return Array.from({ length: count }, (_, index) => ({ across: index / (count - 1), width }));
}
