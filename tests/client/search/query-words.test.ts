import { expect, test } from 'vitest';
import { wantedBy } from '../../../src/client/search/query-words.ts';

const words = (query: string) => wantedBy(query).words;

test('takes words in small letters, without signs around them', () => {
  expect(words('  KAMAZ, (Tatneft)! ')).toEqual(['kamaz', 'tatneft']);
  expect(words('$441 million at 6.7%')).toEqual(['441', 'million', 'at', '6.7']);
  expect(words('Kassym-Jomart')).toEqual(['kassym-jomart']);
});

test('cuts where the index cuts', () => {
  expect(words('2016–2020')).toEqual(['2016', '2020']);
});

test('leaves out single letters, which begin too many words', () => {
  expect(words('k')).toEqual([]);
  expect(words('kamaz k')).toEqual(['kamaz']);
  expect(words('油')).toEqual(['油']);
});

test('a query in quotation marks of any kind is a phrase', () => {
  expect(wantedBy('"a lot of plans"')).toEqual({ words: ['a', 'lot', 'of', 'plans'], phrase: true });
  expect(wantedBy('«много планов»').phrase).toBe(true);
  expect(wantedBy('a “lot” of').phrase).toBe(false);
  expect(wantedBy('""').phrase).toBe(false);
});

test('more words than narrow anything are left out', () => {
  expect(words('aa '.repeat(100))).toHaveLength(12);
});
