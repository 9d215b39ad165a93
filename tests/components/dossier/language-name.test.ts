import { expect, test } from 'vitest';
import { languageName } from '../../../src/components/dossier/language-name.ts';

test('names languages in English', () => {
  expect(['ru', 'tt', 'kk-Latn'].map(languageName)).toEqual(['Russian', 'Tatar', 'Kazakh (Latin)']);
});

test('leaves a tag as it is when nobody has named it or its parts make no sense', () => {
  expect(languageName('qqx')).toBe('qqx');
  expect(languageName('en-abcdefghi')).toBe('en-abcdefghi');
});
