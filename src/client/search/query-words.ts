import { spaced } from '../../search/spaced-words.ts';

/** What a query asks for: articles with all of these words, or with exactly these words in a row. */
export interface Wanted {
  words: readonly string[];
  phrase: boolean;
}

/** More words than this narrow nothing any more. */
const MOST_WORDS = 12;

/** Quotation marks of any kind around the whole query ask for a phrase. */
const PHRASE = /^["“”„«»](.+)["“”„«»]$/u;

/** Words are cut where the index cuts them, in small letters whatever the reader's locale. */
export function wantedBy(query: string): Wanted {
  const quoted = PHRASE.exec(query.trim())?.[1];
  const words = spaced(quoted ?? query)
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter((word) => word !== '' && (quoted !== undefined || isTelling(word)))
    .slice(0, MOST_WORDS);
  return { words, phrase: quoted !== undefined && words.length > 0 };
}

/**
 * Whether a word is worth searching for: one letter begins too many words to tell
 * anything, and finding all of them takes seconds. A sign of Chinese or Japanese is a word.
 */
function isTelling(word: string): boolean {
  return !/^.$/su.test(word) || /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(word);
}
