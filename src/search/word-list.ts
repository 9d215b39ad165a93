import { compareText } from '../text/compare.ts';

/** Words kept: what a browser loads when a reader's word is in no article, so that a right one can be proposed. */
const MOST_WORDS = 20_000;

/** Shorter words are not corrected: too many others are near. */
const WORD = /\p{L}{4,30}/gu;

/** How many of the texts use each word, in small letters. */
export function wordCounts(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(text.normalize('NFC').toLowerCase().match(WORD));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Adds the counts of some texts to those of others. */
export function addCounts(sum: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [word, count] of counts) sum.set(word, (sum.get(word) ?? 0) + count);
}

/**
 * The words that most texts use, in order of the alphabet, one on a line,
 * each followed by a digit for how many texts use it: the whole part of its
 * logarithm to base 2, at most 9.
 *
 * @example
 * wordList(wordCounts(['Oil prices', 'Prices rose'])); // 'prices1\nrose0'
 */
export function wordList(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .slice(0, MOST_WORDS)
    .sort(([a], [b]) => compareText(a, b))
    .map(([word, count]) => `${word}${Math.min(9, Math.floor(Math.log2(count)))}`)
    .join('\n');
}
