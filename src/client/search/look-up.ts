import type { Knowledge } from './knowledge.ts';
import type { Found } from './search-protocol.ts';

/** What is searched for in the end. */
export interface Lookup extends Pick<Found, 'missing' | 'instead'> {
  /** What each index is asked for; nothing of one that lacks a word which another has. */
  terms: readonly (readonly string[])[];
}

/**
 * An article must have all words that any article has. A shorter word stands in
 * for one that no index knows as it is.
 *
 * @param knowledge Of each word, in each index.
 */
export function lookUp(
  words: readonly string[],
  knowledge: readonly (readonly Knowledge[])[],
  indexes: number,
): Lookup {
  const missing: string[] = [];
  const instead: { word: string; found: string }[] = [];
  const terms = Array.from({ length: indexes }, () => new Map<string, string | undefined>());
  words.forEach((word, at) => {
    const inEach = knowledge[at] ?? [];
    const isKnown = inEach.includes('known');
    const standIn = inEach.find((known) => typeof known === 'object');
    if (!isKnown && !standIn) {
      missing.push(word);
      return;
    }
    if (!isKnown && standIn) instead.push({ word, found: standIn.instead });
    terms.forEach((asked, place) => {
      const known = inEach[place];
      if (known === 'known') asked.set(word, word);
      else asked.set(word, !isKnown && typeof known === 'object' ? known.instead : undefined);
    });
  });
  return { terms: terms.map(complete), missing, instead };
}

function complete(asked: ReadonlyMap<string, string | undefined>): string[] {
  const terms = [...asked.values()];
  return terms.every((term) => term !== undefined) ? terms : [];
}
