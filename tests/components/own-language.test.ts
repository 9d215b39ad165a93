import { expect, test } from 'vitest';
import { ownLanguage } from '../../src/components/own-language.ts';
import type { PublicationFields } from '../../src/schema/publication.ts';

const of = (article: string, publication: string) =>
  ownLanguage({ language: article }, { language: publication } as PublicationFields);

test('words of another language name it, and their direction where that is another too', () => {
  expect(of('en', 'en')).toEqual({});
  expect(of('tt', 'en')).toEqual({ lang: 'tt' });
  expect(of('fa', 'en')).toEqual({ lang: 'fa', dir: 'rtl' });
  expect(of('en', 'fa')).toEqual({ lang: 'en', dir: 'ltr' });
  expect(of('ar', 'fa')).toEqual({ lang: 'ar' });
});
