import { localesOf } from '../text/locale.ts';
import { groupBy } from './group-by.ts';

/** The label of names that begin with a digit, and of those that hold neither letter nor digit. */
const DIGITS = '0–9';
const OTHERS = '#';

/**
 * Things by the letter under which readers of `language` look their names up,
 * letters in the order in which they come.
 */
export function byInitial<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  language: string,
): Map<string, Item[]> {
  const { compare } = new Intl.Collator(localesOf(language), { sensitivity: 'base' });
  const isVariant = (letter: string, plain: string) => compare(letter, plain) === 0;
  return groupBy(items, (item) => [initialOf(nameOf(item), isVariant)]);
}

/**
 * The first letter of a name as a capital, without its marks where the language sees
 * a variant in it: É is under E in English, Ё under Е in Russian, but Й stays, and so does Å in Swedish.
 */
function initialOf(name: string, isVariant: (letter: string, plain: string) => boolean): string {
  const letter = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0];
  if (letter === undefined) return OTHERS;
  if (/\p{N}/u.test(letter)) return DIGITS;
  const plain = letter.normalize('NFD').charAt(0);
  return (isVariant(letter, plain) ? plain : letter).toUpperCase();
}
