import { remembered } from './remembered.ts';

/** The scripts in use that are written from right to left, by ISO 15924. */
const FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * The direction in which a language is written, by the script that it names or that is usual for it.
 *
 * @param language A language tag: `fa`, `az-Arab`.
 * @see https://www.unicode.org/reports/tr35/#Likely_Subtags
 */
export const textDirection = remembered((language: string): 'ltr' | 'rtl' =>
  FROM_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr',
);
