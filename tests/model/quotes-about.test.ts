import { expect, test } from 'vitest';
import { quotesAbout } from '../../src/model/quotes-about.ts';
import type { Article, Entity } from '../../src/model/records.ts';

const kama = {
  slug: 'kama',
  name: 'Kama',
  aliases: ["Kama's mouth"],
  names: { ru: 'Кама' },
} as unknown as Entity;

test('finds an entity by name, alias and translated name', () => {
  expect(about('The Kama is wide.', 'At Kama’s mouth.', 'Кама широка.')).toEqual([
    'The Kama is wide.',
    'At Kama’s mouth.',
    'Кама широка.',
  ]);
});

test('leaves out words that name another', () => {
  expect(about('A Kamaz lorry.')).toEqual([]);
});

test('leaves out what the entity said itself', () => {
  const articles = [
    { quotes: [{ id: 'q', by: 'kama', date: undefined, text: 'I am Kama.' }] },
  ] as unknown as Article[];
  expect(quotesAbout(kama, articles)).toEqual([]);
});

function about(...texts: string[]): string[] {
  const quotes = texts.map((text) => ({ id: 'q', by: 'someone', date: undefined, text }));
  return quotesAbout(kama, [{ quotes }] as unknown as Article[]).map((quote) => quote.text);
}
