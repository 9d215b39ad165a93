import { expect, test } from 'vitest';
import { isKnownLanguage, languageTag, unknownLanguage } from '../../src/text/language-tag.ts';

test.each(['ru', 'tt', 'ba', 'cv', 'crh', 'kjh', 'sr-Latn', 'zh-TW', 'sr-Latn-RS', 'es-419', 'mul', 'iw'])(
  '%s may be a language',
  (tag) => {
    expect(isKnownLanguage(tag)).toBe(true);
  },
);

test.each(['eng', 'rus', 'tat-Cyrl', 'und', 'zxx', 'en-EN', 'en-UK', 'sr-Latn-XX'])(
  '%s is no tag of one',
  (tag) => {
    expect(isKnownLanguage(tag)).toBe(false);
  },
);

test('what is no language is said, with the one that a country is taken for', () => {
  expect(unknownLanguage('xx')).toBe(' No language has the tag `xx`.');
  expect(unknownLanguage('KZ')).toBe(' That is a country. Did you mean `kk`?');
  expect(unknownLanguage('und')).toBe(' `und` stands for no language.');
  expect(unknownLanguage('ua-Cyrl')).toBe(' That is a country. Did you mean `uk`?');
  expect(unknownLanguage('en_EN')).toBe(' No country has the code `EN`. Did you mean `en`?');
  expect(unknownLanguage('en-UK')).toBe(' No country has the code `UK`. Did you mean `en-GB`?');
  expect(unknownLanguage('sr-Latn-XX')).toBe(' No country has the code `XX`. Did you mean `sr-Latn`?');
  for (const tag of ['ru', 'RU', 'kjh', 'English', '', 'e1']) expect(unknownLanguage(tag)).toBe('');
});

test('a tag in another form is mended, if there is such a language', () => {
  expect(['RU', 'en_GB', 'ru', 'KZ', 'Russian', 'rus', 'ENG-GB'].map(languageTag)).toEqual([
    'ru',
    'en-GB',
    undefined,
    undefined,
    undefined,
    'ru',
    'en-GB',
  ]);
});
