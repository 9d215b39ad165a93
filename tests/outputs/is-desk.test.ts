import { expect, test } from 'vitest';
import type { Author } from '../../src/model/records.ts';
import { isDesk } from '../../src/outputs/is-desk.ts';

test('a name with a word for a group is a desk, in any of its languages', () => {
  expect(['Volga desk', 'The Data Team', 'Editorial'].map((name) => isDesk(author(name)))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isDesk(author('Идел', { ru: 'Волжская редакция' }))).toBe(true);
});

test('every other name is a person', () => {
  expect(['Anna Smith', 'Deskin Teamer', 'Анна Отделова'].map((name) => isDesk(author(name)))).toEqual([
    false,
    false,
    false,
  ]);
});

function author(name: string, names: Record<string, string> = {}): Author {
  return {
    slug: 'a',
    path: '/authors/a/',
    name,
    names,
    role: undefined,
    bio: undefined,
    links: {},
    email: undefined,
    previously: [],
  };
}
