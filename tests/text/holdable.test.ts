import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdable } from '../../src/text/holdable.ts';
import { anyText } from '../properties/any-text.ts';

test('every line end is a line feed', () => {
  expect(holdable('a\r\nb\rc\n\r')).toBe('a\nb\nc\n\n');
});

test('what no body may hold becomes U+FFFD', () => {
  expect(holdable('bell\x07, half\uD83D, none\uFFFF, turned\u202E, next\x85')).toBe(
    'bell\uFFFD, half\uFFFD, none\uFFFD, turned\uFFFD, next\uFFFD',
  );
});

test('lines and columns stay where they were', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lengths = (lines: string[]) => lines.map((line) => line.length);
      expect(lengths(holdable(text).split('\n'))).toEqual(lengths(text.split(/\r\n?|\n/)));
    }),
  );
});
