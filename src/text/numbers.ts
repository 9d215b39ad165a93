import { localesOf } from './locale.ts';
import { remembered } from './remembered.ts';

/** Numbers as readers of a language write them: `1,234.5`, `−3`, `1 234,5`, `18.75m`, `18,75 млн`. */

/** The sizes at which numbers get a word. */
const SIZES = [1e6, 1e9, 1e12];

/** House style for English; other languages have the words of the Unicode CLDR. */
const ENGLISH = ['m', 'bn', 'tn'];

/** No number of a set is longer than this before its word. */
const LONGEST = 1e7;

/** By what numbers of a set are divided, and what follows them then: `{ divisor: 1e6, suffix: 'm' }`. */
export interface Scale {
  divisor: number;
  suffix: string;
}

const UNSCALED: Scale = { divisor: 1, suffix: '' };

/** Above this, digits of a double are noise. */
const MOST_DIGITS = 15;

/** Places after the decimal sign that any number is written with at most. */
export const MOST_DECIMALS = 20;

/**
 * The number with its groups of three, its decimal sign and a true minus sign (U+2212).
 *
 * Groups are separated as the language does, by a comma or a space that does not break.
 *
 * @param language A BCP 47 tag; one that is not known is written as English.
 * @param options.decimals Places after the decimal sign, 0 to 20; as many as the number has, unless given.
 *
 * @example
 * formatNumber(-1234.5, 'en'); // '−1,234.5'
 * formatNumber(208, 'ru', { decimals: 1 }); // '208,0'
 */
export function formatNumber(value: number, language: string, options: { decimals?: number } = {}): string {
  return written(value, language, options.decimals);
}

const written = remembered((value: number, language: string, decimals?: number) =>
  formatter(language, decimals ?? decimalsOf([value], MOST_DIGITS))
    .format(value)
    .replace('-', '\u2212'),
);

/**
 * How many decimals a set of numbers is written with, so that all of them have the same: those of the number
 * that has most, but no more than leave the largest with `significant` digits. Integers keep all their digits.
 *
 * @example
 * decimalsOf([208, 236.63], 4); // 1
 * decimalsOf([6.7, 14.36], 4); // 2
 */
export function decimalsOf(values: readonly number[], significant: number): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  const most = Math.min(MOST_DECIMALS, Math.max(0, significant - 1 - Math.floor(Math.log10(largest))));
  return values.reduce(
    (decimals, value) => Math.max(decimals, decimalPlaces(Number(value.toFixed(most)))),
    0,
  );
}

/**
 * The one scale at which a set of numbers reads best: the largest of which the middle number has at least one, and
 * none below a million.
 *
 * @example
 * scaleOf([14_688e9, 171e9, 8e9], 'en'); // { divisor: 1e9, suffix: 'bn' }
 */
export function scaleOf(values: readonly number[], language: string): Scale {
  const sizes = values
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const largest = sizes.at(-1) ?? 0;
  const step = SIZES.findLastIndex(
    (size, index) => middle >= size || largest >= (SIZES[index - 1] ?? 1) * LONGEST,
  );
  const size = SIZES[step];
  if (size === undefined) return UNSCALED;
  return primary(language) === 'en'
    ? { divisor: size, suffix: ENGLISH[step] ?? '' }
    : scaleAt(size, language);
}

/** The scale that a language uses for numbers of a size: Chinese counts a million as 100 times ten thousand. */
function scaleAt(size: number, language: string): Scale {
  const parts = new Intl.NumberFormat(localesOf(primary(language)), { notation: 'compact' }).formatToParts(
    size,
  );
  const number = parts.findIndex(({ type }) => type === 'integer');
  const divisor = size / Number(parts[number]?.value);
  const suffix = parts.slice(number + 1).map(({ value }) => value);
  return Number.isFinite(divisor) ? { divisor, suffix: suffix.join('') } : UNSCALED;
}

/** The number with a per cent sign, set apart where the language does: `6.7%`, `6,7 %`. */
export function withPercent(number: string, language: string): string {
  return `${number}${primary(language) === 'en' ? '' : '\u00A0'}%`;
}

function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

function primary(language: string): string {
  return language.split('-')[0] ?? '';
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Only the primary language is used, as it is for the words of sizes. */
function formatter(language: string, decimals: number): Intl.NumberFormat {
  const key = `${primary(language)} ${decimals}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(localesOf(primary(language)), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative',
      useGrouping: 'always',
    });
    formatters.set(key, found);
  }
  return found;
}
