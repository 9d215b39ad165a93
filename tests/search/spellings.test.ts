import { expect, test } from 'vitest';
import { otherNames, spellings } from '../../src/search/spellings.ts';

const minnikhanov = {
  name: 'Rustam Minnikhanov',
  names: { ru: 'Рустам Минниханов', tt: 'Рөстәм Миңнеханов' },
  aliases: ['Minnikhanov', 'Рустам Минниханов'],
};

test('other names are translations, then aliases, each once', () => {
  expect(otherNames(minnikhanov)).toEqual(['Рустам Минниханов', 'Рөстәм Миңнеханов', 'Minnikhanov']);
});

test('spellings add Cyrillic names in Latin letters where these are new', () => {
  expect(spellings(minnikhanov)).toEqual([
    'Rustam Minnikhanov',
    'Рустам Минниханов',
    'Рөстәм Миңнеханов',
    'Minnikhanov',
    'Rostam Minnekhanov',
  ]);
});

test('spellings that differ in capitals or marks only come once', () => {
  expect(spellings({ name: 'KAMAZ', names: { ru: 'КАМАЗ' }, aliases: ['Kamaz'] })).toEqual([
    'KAMAZ',
    'КАМАЗ',
  ]);
});

test('what has only a name has only that', () => {
  expect(otherNames({ name: 'The desk' })).toEqual([]);
});
