import { unspaced } from '../../search/spaced-words.ts';
import { fold, foldedWords } from '../../text/fold.ts';

/** Text in pieces, some of which the reader searched for. */
export type MarkedText = readonly { text: string; marked: boolean }[];

/** A word between the signs around it, and an English `’s` with those after it. */
const WORD = /^([^\p{L}\p{N}]*)(.*?)((?:['’]s)?[^\p{L}\p{N}]*)$/su;

/**
 * An excerpt as Pagefind gives it, with `<mark>` around words and the signs at
 * them, and `&lt;` and `&gt;` for brackets of the text. It becomes text again,
 * so that nothing in an article can become markup here.
 */
export function markedExcerpt(excerpt: string): MarkedText {
  return unspaced(excerpt)
    .split(/(<mark>.*?<\/mark>)/s)
    .flatMap((piece) => {
      const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
      if (inside === undefined) return [{ text: withBrackets(piece), marked: false }];
      const [, before = '', word = '', after = ''] = WORD.exec(withBrackets(inside)) ?? [];
      return [
        { text: before, marked: false },
        { text: word, marked: true },
        { text: after, marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

function withBrackets(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

/** A text with the words marked that begin as a word of the query does. */
export function markWords(text: string, queryWords: readonly string[]): MarkedText {
  const beginnings = queryWords.flatMap(foldedWords);
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const folded = fold(piece);
      return { text: piece, marked: beginnings.some((beginning) => folded.startsWith(beginning)) };
    });
}
