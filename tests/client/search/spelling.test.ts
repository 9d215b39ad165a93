import { expect, test } from 'vitest';
import { candidatesIn, nearestWords } from '../../../src/client/search/spelling.ts';

test('proposes the nearest word, then the most used', () => {
  const candidates = [
    { word: 'inflation', use: 5 },
    { word: 'inflating', use: 9 },
    { word: 'nation', use: 9 },
  ];
  expect(nearestWords('inflaton', candidates, 2)).toEqual(['inflation', 'inflating']);
});

test('forgives one slip in a word of four letters and none in a shorter one', () => {
  expect(nearestWords('kana', [{ word: 'Kama', use: 1 }], 2)).toEqual(['Kama']);
  expect(nearestWords('kan', [{ word: 'Kam', use: 1 }], 2)).toEqual([]);
});

test('takes the same sound in another spelling as nearest', () => {
  const candidates = [
    { word: 'Minnikhanov', use: 1 },
    { word: 'Minnihanova', use: 9 },
  ];
  expect(nearestWords('minnihanov', candidates, 1)).toEqual(['Minnikhanov']);
});

test('does not propose the word itself', () => {
  expect(nearestWords('kamaz', [{ word: 'KAMAZ', use: 1 }], 1)).toEqual([]);
});

test('reads the list of words of the archive', () => {
  expect(candidatesIn('prices2\nrose0')).toEqual([
    { word: 'prices', use: 2 },
    { word: 'rose', use: 0 },
  ]);
  expect(candidatesIn('')).toEqual([]);
});
