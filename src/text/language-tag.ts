import { countryMeant, isCountryCode } from './country-code.ts';
import { remembered } from './remembered.ts';

/**
 * Whether there may be a language of this tag: codes of two letters are few, and `Intl` has a name for each;
 * of the thousands of three letters it has names for some. A language that has one of two letters has no other.
 * A country that the tag names is one.
 */
export function isKnownLanguage(tag: string): boolean {
  const country = countryOf(tag);
  return isOfSomeone(tag) && (country === undefined || isCountryCode(country));
}

/** The code of the country whose form of a language a tag stands for: `GB` of `en-GB`, in capitals. */
function countryOf(tag: string): string | undefined {
  return /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(tag)?.[1]?.toUpperCase();
}

/** Whether there may be a language by the first part of a tag. */
function isOfSomeone(tag: string): boolean {
  const [language = ''] = tag.split('-', 1);
  return language.length === 2
    ? isNamed(language)
    : shortest(language) === language && !OF_NO_ONE.test(language);
}

/** Codes for no language, and for one that nobody knows or that has no code. @see ISO 639-2. */
const OF_NO_ONE = /^(?:mis|und|zxx)$/;

/** The code of two letters where a language has one: `rus` is `ru`. */
const shortest = remembered((language: string) => {
  const [canonical = ''] = Intl.getCanonicalLocales(language);
  return canonical.length === 2 ? canonical : language;
});

let names: Intl.DisplayNames | undefined;

/** Every name of every entity in another language asks for the same few. */
const isNamed = remembered((language: string) => {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(language) !== undefined;
});

/** Codes of countries that stand for languages in many texts, and are none. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  ...{ by: 'be', cn: 'zh', cz: 'cs', dk: 'da', ge: 'ka', gr: 'el', ir: 'fa', jp: 'ja', kz: 'kk', rs: 'sr' },
  ...{ tj: 'tg', tm: 'tk', ua: 'uk', us: 'en', vn: 'vi' },
};

/** What to say of a tag whose language nobody knows; nothing of any other text. */
export function unknownLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/, 1);
  if (!/^[a-z]{2,3}$/.test(language)) return '';
  if (isOfSomeone(language)) return unknownCountry(tag.replaceAll('_', '-'), language);
  if (OF_NO_ONE.test(language)) return ` \`${language}\` stands for no language.`;
  const meant = BY_COUNTRY[language];
  return meant === undefined
    ? ` No language has the tag \`${language}\`.`
    : ` That is a country. Did you mean \`${meant}\`?`;
}

function unknownCountry(tag: string, language: string): string {
  const country = countryOf(tag);
  if (country === undefined || isCountryCode(country)) return '';
  const meant = countryMeant(country);
  const before = tag.slice(language.length, tag.toUpperCase().lastIndexOf(`-${country}`));
  const instead = `${language}${before}${meant === undefined ? '' : `-${meant}`}`;
  return ` No country has the code \`${country}\`. Did you mean \`${instead}\`?`;
}

/** What someone who wrote a language in another form probably meant: `RU` as `ru`, `en_GB` as `en-GB`; nothing for what is no tag, or one already. */
export function languageTag(text: string): string | undefined {
  const joined = text.replaceAll('_', '-');
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z]{2})?$/.test(joined)) return undefined;
  const [language = '', ...rest] = joined.split('-');
  const tag = [shortest(language.toLowerCase()), ...rest.map((part) => part.toUpperCase())].join('-');
  return tag === text || !isKnownLanguage(tag) ? undefined : tag;
}
