import { expect, test } from 'vitest';
import { namesIn } from '../../src/text/names-in.ts';

test('finds a name as a whole word only', () => {
  expect(namesIn('The Kama, in spring', ['Kama'])).toBe(true);
  expect(namesIn('Kamaz and Akama', ['Kama'])).toBe(false);
  expect(namesIn('Kamaz on the Kama', ['Kama'])).toBe(true);
});

test('finds names of any alphabet, and tells capitals apart', () => {
  expect(namesIn('Рост КАМАЗа', ['КАМАЗ'])).toBe(false);
  expect(namesIn('«КАМАЗ» растёт', ['Kamaz', 'КАМАЗ'])).toBe(true);
  expect(namesIn('kama', ['Kama'])).toBe(false);
});

test('takes every character of a name as it is', () => {
  expect(namesIn('OPEC+ met', ['OPEC+'])).toBe(true);
  expect(namesIn('OPECC met', ['OPEC+'])).toBe(false);
  expect(namesIn('anything', ['.*', ''])).toBe(false);
});

test('matches an apostrophe whether typed or typeset', () => {
  expect(namesIn('On Men’s League', ["Men's League"])).toBe(true);
});
