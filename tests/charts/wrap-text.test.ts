import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../../src/charts/text-width.ts';
import { wrapText } from '../../src/charts/wrap-text.ts';

test('breaks text between words, and words only that are too wide alone', () => {
  expect(wrapText('Bosnia and Herzegovina', 112)).toEqual(['Bosnia and', 'Herzegovina']);
  expect(wrapText('Kazakhstan', 112)).toEqual(['Kazakhstan']);
  expect(wrapText('Donaudampfschifffahrt', 60).join('')).toBe('Donaudampfschifffahrt');
});

test('keeps every line of broken text within its width, and every letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'W', 'ш', ' ', '-', '1'), maxLength: 60 }), (text) => {
      const lines = wrapText(text, 80);
      expect(lines.every((line) => textWidth(line) <= 80)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
