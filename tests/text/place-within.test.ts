import { expect, test } from 'vitest';
import { placeWithin } from '../../src/text/place-within.ts';

const TEXT = 'See [this](/a) and\n[that](/a), or [these](/b).';

test('finds words within a place of one line', () => {
  expect(placeWithin(TEXT, { line: 1, column: 5, endLine: 1, endColumn: 15 }, '/a')).toEqual({
    line: 1,
    column: 12,
    endLine: 1,
    endColumn: 14,
  });
});

test('finds words on a later line of a place', () => {
  expect(placeWithin(TEXT, { line: 1, column: 1, endLine: 2, endColumn: 27 }, '/b')).toMatchObject({
    line: 2,
    column: 24,
  });
});

test('finds nothing when the words stand there twice, or not at all', () => {
  const whole = { line: 1, column: 1, endLine: 2, endColumn: 27 };
  expect(placeWithin(TEXT, whole, '/a')).toBeUndefined();
  expect(placeWithin(TEXT, whole, '/c')).toBeUndefined();
  expect(placeWithin(TEXT, { line: 2, column: 1, endLine: 2, endColumn: 10 }, '/b')).toBeUndefined();
});
