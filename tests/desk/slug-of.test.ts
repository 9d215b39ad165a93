import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, slugOf } from '../../src/desk/slug-of.ts';
import { slug as slugForm } from '../../src/schema/scalars.ts';

test('writes Russian and Tatar in Latin letters', () => {
  expect(slugOf('Рустам Минниханов: «Планов много»')).toBe('rustam-minnikhanov-planov-mnogo');
  expect(slugOf('Җиңү көне, Һади Такташ, Үзәк')).toBe('jinu-kone-hadi-taktash-uzak');
  expect(slugOf('Әлмәт, Яр Чаллы, Өчиле')).toBe('almat-yar-chally-ochile');
});

test('leaves marks, signs and apostrophes out', () => {
  expect(slugOf("Türkiye's six zeros — £1.50 & more")).toBe('turkiyes-six-zeros-1-50-more');
});

test('gives nothing for a title without letters that it knows', () => {
  expect(slugOf('中文标题')).toBe('');
  expect(slugOf('…!')).toBe('');
});

test('cuts a long title after a word', () => {
  const slug = slugOf('word '.repeat(30));
  expect(slug).toBe(Array.from({ length: 16 }, () => 'word').join('-'));
  expect(slugOf('a'.repeat(100))).toBe('a'.repeat(80));
});

test('numbers a slug until it is free, and keeps it short enough', () => {
  const taken = ['visit', 'visit-2'];
  expect(freeSlug('visit', (slug) => !taken.includes(slug))).toBe('visit-3');
  const long = 'a'.repeat(80);
  expect(freeSlug(long, (slug) => slug !== long)).toBe(`${'a'.repeat(78)}-2`);
});

test('any text gives a slug or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugOf(text);
      expect(slug === '' || slugForm.safeParse(slug).success).toBe(true);
    }),
  );
});
