import { expect, test } from 'vitest';
import { NameIndex } from '../../../src/client/search/name-index.ts';
import type { NameEntry, Names } from '../../../src/search/format.ts';

const names: Names = {
  entities: [
    entry('Rustam Minnikhanov', 5, ['Рустам Минниханов', 'Рөстәм Миңнеханов'], ['President of Tatarstan']),
    entry('KAMAZ', 9, ['КАМАЗ', 'KAMAZ PJSC']),
    entry('KAMAZ foundry', 1),
    entry('Kama', 3, ['Кама', 'Чулман']),
    entry('Kazan', 4, ['Казань', 'Казан']),
    entry('KazMunayGas', 6, ['KazMunayFaz', 'KMG']),
    entry('Kassym-Jomart Tokayev', 7, ['Касым-Жомарт Токаев']),
    entry('Türkiye', 2, ['Turkey']),
    entry('Almaty', 2, ['Алматы']),
    entry('Almetyevsk', 2, ['Альметьевск', 'Әлмәт']),
  ],
  regions: [entry('Tatarstan', 8, ['Татарстан'])],
  authors: [entry('Volga desk', 4)],
  series: [entry('Turning points', 3)],
  kinds: [],
};
const index = new NameIndex(names);

test('finds a name by itself, by translation and by alias', () => {
  expect(found('kamaz')[0]).toBe('KAMAZ');
  expect(found('Минниханов')).toEqual(['Rustam Minnikhanov']);
  expect(found('миңнеханов')).toEqual(['Rustam Minnikhanov']);
  expect(found('kazmunayfaz')).toEqual(['KazMunayGas']);
  expect(found('turkiye')).toEqual(['Türkiye']);
});

test('finds a name that is written in the other alphabet, though it has no such translation', () => {
  expect(found('тюркие')).toEqual([]);
  expect(found('Турнинг')).toEqual(['Turning points']);
  expect(found('minnihanov')).toEqual(['Rustam Minnikhanov']);
  expect(found('Chulman')).toEqual(['Kama']);
});

test('finds a name by the beginnings of its words, in any order', () => {
  expect(found('tok')).toEqual(['Kassym-Jomart Tokayev']);
  expect(found('minni rust')).toEqual(['Rustam Minnikhanov']);
  expect(found('jomart')).toEqual(['Kassym-Jomart Tokayev']);
});

test('puts the name itself before names that begin with it, and these before others', () => {
  expect(found('kama')).toEqual(['Kama', 'KAMAZ', 'KAMAZ foundry']);
});

test('puts what more articles name first among equals', () => {
  expect(found('ka').slice(0, 3)).toEqual(['KAMAZ', 'Kassym-Jomart Tokayev', 'KazMunayGas']);
});

test('leaves out what only sounds alike when something is found as it is written', () => {
  expect(found('Әлмәт')).toEqual(['Almetyevsk']);
});

test('finds regions, series and authors', () => {
  expect(index.match('tatarstan').map(({ kind, entry: { name } }) => [kind, name])).toEqual([
    ['region', 'Tatarstan'],
    ['entity', 'Rustam Minnikhanov'],
  ]);
  expect(found('turning')).toEqual(['Turning points']);
  expect(found('volga')).toEqual(['Volga desk']);
});

test('finds someone by a role', () => {
  expect(found('president of tatarstan')).toEqual(['Rustam Minnikhanov']);
});

test('finds an inflected form when nothing else is found', () => {
  expect(found('Казанда')).toEqual(['Kazan']);
  expect(found('Татарстане')).toEqual(['Tatarstan']);
  expect(found('Миннихановым')).toEqual(['Rustam Minnikhanov']);
});

test('says by which other name it found', () => {
  expect(index.match('kazmunayfaz')[0]?.by).toBe('KazMunayFaz');
  expect(index.match('kamaz')[0]?.by).toBeUndefined();
});

test('finds nothing for nothing, for signs and for what is no name', () => {
  expect(found('')).toEqual([]);
  expect(found('…!')).toEqual([]);
  expect(found('inflation')).toEqual([]);
});

test('knows the word of a name that sounds like another, in Latin letters if there is one', () => {
  expect(index.soundingLike('minnihanov')).toBe('Minnikhanov');
  expect(index.soundingLike('токаев')).toBe('Tokayev');
  expect(index.soundingLike('president')).toBeUndefined();
});

function entry(name: string, articles: number, others: string[] = [], roles: string[] = []): NameEntry {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return { slug, name, note: 'Organisation', articles, others, roles };
}

function found(query: string): string[] {
  return index.match(query).map(({ entry: { name } }) => name);
}
