import { expect, test } from 'vitest';
import { languageNamed } from '../../src/text/language-named.ts';

test.each([
  ['Russian', 'ru'],
  ['русский', 'ru'],
  ['Tatar', 'tt'],
  ['татар', 'tt'],
  ['kazakh', 'kk'],
  ['Deutsch', 'de'],
  ['Klingon', undefined],
  ['', undefined],
])('knows the language by its name: %j', (name, tag) => {
  expect(languageNamed(name)).toBe(tag);
});
