import { expect, test } from 'vitest';
import { markedExcerpt, markWords, type MarkedText } from '../../../src/client/search/marked-text.ts';

test('reads what Pagefind marked', () => {
  expect(shown(markedExcerpt('what <mark>KAMAZ</mark> and <mark>Tatneft.</mark> presented'))).toBe(
    'what [KAMAZ] and [Tatneft]. presented',
  );
});

test('marks the word, not the signs at it', () => {
  expect(shown(markedExcerpt('<mark>“KAMAZ’s”</mark> <mark>2016–\u2060</mark> 2020'))).toBe(
    '“[KAMAZ]’s” [2016]–2020',
  );
});

test('brackets of the text are text again', () => {
  expect(shown(markedExcerpt('a &lt;b&gt; <mark>&lt;img onerror=1&gt;</mark>'))).toBe(
    'a <b> <[img onerror=1]>',
  );
});

test('a mark that was never closed is text', () => {
  expect(shown(markedExcerpt('a <mark>b'))).toBe('a <mark>b');
});

test('spaces that were put in for searching are taken out', () => {
  expect(shown(markedExcerpt('in <mark>2016–\u2060</mark> 2020'))).toBe('in [2016]–2020');
});

test('marks the words of a headline that begin as the query does, whatever their capitals and marks', () => {
  expect(shown(markWords('KAMAZ’s list: Türkiye', ['kamaz', 'turk']))).toBe('[KAMAZ]’s list: [Türkiye]');
  expect(shown(markWords('Kassym-Jomart Tokayev', ['kassym-jomart']))).toBe('[Kassym]-[Jomart] Tokayev');
  expect(shown(markWords('Nothing here', ['kamaz']))).toBe('Nothing here');
});

function shown(text: MarkedText): string {
  return text.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');
}
