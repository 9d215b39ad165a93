import { expect, test } from 'vitest';
import { spaced, spacedHtml, unspaced } from '../../src/search/spaced-words.ts';

test('sets words apart that a dash joins', () => {
  expect(words(spaced('2016–2020, Volga—Caspian, a/b'))).toEqual([
    '2016–',
    '2020,',
    'Volga—',
    'Caspian,',
    'a/',
    'b',
  ]);
});

test('leaves dashes between spaces, hyphens and signs as they are', () => {
  expect(spaced('one – two, Kassym-Jomart, −3')).toBe('one – two, Kassym-Jomart, −3');
});

test('writes every hyphen as the one that can be typed, and drops soft ones', () => {
  expect(spaced('Kassym\u2011Jomart in\u00ADflation')).toBe('Kassym-Jomart inflation');
});

test('finds a word in spite of what nobody sees in it', () => {
  expect(spaced('Ka\u200Bzan, Ka\u2060zan, Ka\uFEFFzan, Ка\u200Bзань')).toBe('Kazan, Kazan, Kazan, Казань');
  expect(spaced('ภาษา\u200Bไทย')).toBe('ภาษา\u200Bไทย');
});

test('touches the text of HTML only', () => {
  const html = '<a href="/2016–2020/">2016–2020</a>';
  expect(spacedHtml(html)).toContain('href="/2016–2020/"');
  expect(unspaced(spacedHtml(html))).toBe(html);
});

test('is undone for showing, also around marks', () => {
  expect(unspaced(spaced('in 2016–2020'))).toBe('in 2016–2020');
  expect(unspaced('<mark>2016–\u2060</mark> <mark>2020</mark>')).toBe('<mark>2016–</mark><mark>2020</mark>');
});

function words(text: string): string[] {
  return unspacedJoiners(text).split(' ');
}

function unspacedJoiners(text: string): string {
  return text.replaceAll('\u2060', '');
}
