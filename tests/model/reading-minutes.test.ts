import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/model/reading-minutes.ts';

test('rounds to the nearest minute', () => {
  expect(readingMinutes(1100)).toBe(5);
  expect(readingMinutes(1000)).toBe(5);
  expect(readingMinutes(760)).toBe(3);
});

test('says one minute even for a text without words', () => {
  expect(readingMinutes(0)).toBe(1);
});
