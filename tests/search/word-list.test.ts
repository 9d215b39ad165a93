import { expect, test } from 'vitest';
import { addCounts, wordCounts, wordList } from '../../src/search/word-list.ts';

test('lists words with the logarithm of the number of texts that use them', () => {
  expect(wordList(wordCounts(['Oil prices', 'Prices rose', 'prices prices', 'Prices of oil']))).toBe(
    'prices2\nrose0',
  );
});

test('leaves out short words and numbers', () => {
  expect(wordList(wordCounts(['The oil of 2022 rose']))).toBe('rose0');
});

test('is empty for no text', () => {
  expect(wordList(wordCounts([]))).toBe('');
});

test('counts of two halves add up to those of the whole', () => {
  const sum = wordCounts(['Oil prices', 'Prices rose']);
  addCounts(sum, wordCounts(['Prices fell', 'Roses']));
  expect(sum).toEqual(wordCounts(['Oil prices', 'Prices rose', 'Prices fell', 'Roses']));
});
