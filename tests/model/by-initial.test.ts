import { expect, test } from 'vitest';
import { byInitial } from '../../src/model/by-initial.ts';

test('looks a name up under its first letter, whatever marks it carries', () => {
  expect(initials('en', 'Élysée', 'enel', '«Алроса»', 'Ёлки', 'Йошкар-Ола', 'Әлмәт')).toEqual([
    'E',
    'E',
    'А',
    'Е',
    'Й',
    'Ә',
  ]);
});

test('keeps a letter that the language counts as its own', () => {
  expect(initials('sv', 'Åland')).toEqual(['Å']);
  expect(initials('en', 'Åland')).toEqual(['A']);
});

test('puts digits together, and names of signs alone under a sign', () => {
  expect(initials('en', '3M', '50 Let', '…')).toEqual(['0–9', '0–9', '#']);
});

test('groups in the order of the names', () => {
  expect([...byInitial(['Baku', 'Bishkek', 'Almaty'], (name) => name, 'en')]).toEqual([
    ['B', ['Baku', 'Bishkek']],
    ['A', ['Almaty']],
  ]);
});

function initials(language: string, ...names: string[]): string[] {
  return names.map((name) => [...byInitial([name], (one) => one, language).keys()].join());
}
