import { compareText } from '../../text/compare.ts';
import { foldedWords } from '../../text/fold.ts';
import type { PagefindFragment } from './pagefind.ts';

/** How an index knows a word: as it is or as the beginning of others; by a shorter word only; or not at all. */
export type Knowledge = 'known' | 'unknown' | { instead: string };

/** A shorter word stands in only if it has at least this many letters and this part of the word. */
const LEAST_LETTERS = 4;
const LEAST_PART = 0.6;

/** What an article that a search for one word found says of how its index knows the word. */
export function knowledgeFrom(word: string, fragment: PagefindFragment): Knowledge {
  const found = wordsFound(fragment);
  const wanted = joined(word);
  if (found.some((other) => lettersShared(word, other) === wanted.length)) return 'known';
  const least = Math.max(LEAST_LETTERS, Math.ceil(wanted.length * LEAST_PART));
  const [best = ''] = nearestFirst(word, found);
  return lettersShared(word, best) >= least ? { instead: withoutSigns(best).toLowerCase() } : 'unknown';
}

/** What several indexes together know of a word: the shorter word that is nearest, if none has the word itself. */
export function knowledgeOfAll(word: string, each: readonly Knowledge[]): Knowledge {
  if (each.includes('known')) return 'known';
  const [instead] = nearestFirst(
    word,
    each.flatMap((known) => (typeof known === 'object' ? [known.instead] : [])),
  );
  return instead === undefined ? 'unknown' : { instead };
}

/** The words of an article that a search for one word found, as written; those of names when the text has none. */
function wordsFound({ content, locations, meta }: PagefindFragment): string[] {
  if (locations.length === 0) return Object.values(meta).flatMap(partsOf);
  const words = content.split(/\s+/);
  return locations.flatMap((location) => partsOf(words[location] ?? ''));
}

/** A word and what it is made of: `Kassym-Jomart`, `Kassym`, `Jomart`. */
function partsOf(text: string): string[] {
  return [...text.split(/\s+/), ...(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

/** Words that begin like `word` for longest, the shorter ones before the longer. */
function nearestFirst(word: string, others: readonly string[]): string[] {
  return others.toSorted(
    (a, b) => lettersShared(word, b) - lettersShared(word, a) || a.length - b.length || compareText(a, b),
  );
}

/** The number of letters in which two words begin alike. */
function lettersShared(word: string, other: string): number {
  const a = joined(word);
  const b = joined(other);
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function joined(text: string): string {
  return foldedWords(text).join('');
}

function withoutSigns(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}
