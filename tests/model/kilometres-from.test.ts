import { expect, test } from 'vitest';
import { kilometresFrom } from '../../src/model/kilometres-from.ts';

test('is positive to the east and negative to the west, rounded to ten', () => {
  expect(kilometresFrom(50, { lon: 49.1, lat: 55.8 })).toBe(-60);
  expect(kilometresFrom(50, { lon: 71.4, lat: 51.2 })).toBe(1490);
});

test('goes the short way around the earth', () => {
  expect(kilometresFrom(180, { lon: -179, lat: 0 })).toBe(110);
  expect(kilometresFrom(-179, { lon: 180, lat: 0 })).toBe(-110);
});
