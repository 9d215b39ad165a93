import { expect, test } from 'vitest';
import { wordList } from '../../src/search/word-list.ts';

test('lists words with the logarithm of the number of texts that use them', () => {
  expect(wordList(['Oil prices', 'Prices rose', 'prices prices', 'Prices of oil'])).toBe('prices2\nrose0');
});

test('leaves out short words and numbers', () => {
  expect(wordList(['The oil of 2022 rose'])).toBe('rose0');
});

test('is empty for no text', () => {
  expect(wordList([])).toBe('');
});
