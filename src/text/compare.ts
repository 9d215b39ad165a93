import { localesOf } from './locale.ts';

/** The order of two strings by code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const collators = new Map<string, Intl.Collator>();

/** The order in which readers of `language` look names up; ties are broken by code unit. */
export function compareNames(a: string, b: string, language: string): number {
  let collator = collators.get(language);
  if (!collator) {
    collator = new Intl.Collator(localesOf(language), { numeric: true });
    collators.set(language, collator);
  }
  return collator.compare(a, b) || compareText(a, b);
}
