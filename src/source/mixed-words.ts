import { mixedScripts } from '../text/mixed-scripts.ts';

/** What to tell of a word in letters of two scripts. */
interface MixedWords {
  /** In code units, like `length`. */
  start: number;
  length: number;
  message: string;
}

/** What to tell of the words of a text that mix scripts, in its order. */
export function* mixedWords(text: string): Generator<MixedWords> {
  for (const { index: start, length, description, spelling } of mixedScripts(text)) {
    const expected = spelling === undefined ? 'letters of one script' : `\`${spelling}\``;
    const message = `Unexpected mix of scripts: ${description}, expected ${expected}, or a hyphen between the parts.`;
    yield { start, length, message };
  }
}
