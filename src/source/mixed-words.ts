import { domainToUnicode } from 'node:url';
import { mixedScripts, type MixedWord } from '../text/mixed-scripts.ts';

/** What to tell of a word in letters of two scripts. */
interface MixedWords {
  /** In code units, like `length`. */
  start: number;
  length: number;
  message: string;
}

/** What to tell of the words of a text that mix scripts, in its order; then of those that hosts in it stand for. */
export function* mixedWords(text: string): Generator<MixedWords> {
  for (const mixed of mixedScripts(text)) {
    const { index: start, length } = mixed;
    yield {
      start,
      length,
      message: `Unexpected mix of scripts: ${told(mixed)}, or a hyphen between the parts.`,
    };
  }
  if (!mayEncodeWords(text)) return;
  for (const { 0: written, index: start } of text.matchAll(ENCODED)) {
    const [mixed] = mixedScripts(domainToUnicode(written.toLowerCase()));
    if (!mixed) continue;
    const message = `Unexpected mix of scripts behind \`${written}\`: ${told(mixed)}.`;
    yield { start, length: written.length, message };
  }
}

/** Whether a text may have hosts in it that are written in Latin letters, and are none: `xn--pple-43d.com`. */
export function mayEncodeWords(text: string): boolean {
  return text.includes('--') && /xn--/i.test(text);
}

/** A part of such a host. @see RFC 3492. */
const ENCODED = /(?<![\w-])xn--[a-z\d-]{1,59}(?![\w-])/gi;

function told({ description, spelling }: MixedWord): string {
  return `${description}, expected ${spelling === undefined ? 'letters of one script' : `\`${spelling}\``}`;
}
