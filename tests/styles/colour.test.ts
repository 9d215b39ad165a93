import { expect, test } from 'vitest';
import { contrast, mix, readable } from '../../src/styles/colour.ts';

test('contrast is 21 between black and white, in whichever order, and 1 between equals', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#a3124e', '#a3124e')).toBe(1);
});

test('mix goes from the base to the colour', () => {
  expect(mix('#ffffff', '#000000', 0)).toBe('#000000');
  expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080');
  expect(mix('#ffffff', '#000000', 1)).toBe('#ffffff');
});

test('readable keeps a colour that is readable and moves one that is not', () => {
  expect(readable('#a3124e', '#fdfcf8', 4.5, '#000000')).toBe('#a3124e');
  const moved = readable('#ffd400', '#fdfcf8', 4.5, '#000000');
  expect(moved).not.toBe('#ffd400');
  expect(contrast(moved, '#fdfcf8')).toBeGreaterThanOrEqual(4.5);
});
