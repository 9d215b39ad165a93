import { formatNumber, withPercent } from './numbers.ts';

/** A number with its unit, as two strings that may be set in different sizes: `$441` and `million`. */
export interface Amount {
  /** The number with what stands directly at it: a currency sign or a per cent sign. */
  number: string;
  /** The rest of the unit: a scale, a measure, what is counted; may be empty. */
  unit: string;
}

/** Currency codes of ISO 4217 that have a sign every reader knows, and the forms in which units write them. */
const CURRENCIES: Readonly<Record<string, string>> = {
  USD: '$',
  US$: '$',
  $: '$',
  EUR: '€',
  '€': '€',
  GBP: '£',
  '£': '£',
};

/**
 * A value and its unit as readers see them.
 *
 * @param unit As front matter writes it: `USD million`, `%`, `% a year`, `persons`.
 *
 * @example
 * amount(441, 'USD million', 'en'); // { number: '$441', unit: 'million' }
 * amount(-6.7, '% a year', 'en'); // { number: '−6.7%', unit: 'a year' }
 */
export function amount(value: number, unit: string, language: string): Amount {
  const number = formatNumber(value, language);
  const [first = '', ...rest] = unit.split(' ');
  const sign = CURRENCIES[first];
  if (sign !== undefined)
    return { number: value < 0 ? `−${sign}${number.slice(1)}` : sign + number, unit: rest.join(' ') };
  if (first === '%') return { number: withPercent(number, language), unit: rest.join(' ') };
  return { number, unit };
}
