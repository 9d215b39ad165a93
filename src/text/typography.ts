import type { Edit } from './edit.ts';
import { firmSpaces } from './firm-spaces.ts';
import { punctuation, type Habits, type Quotes } from './punctuation.ts';

/**
 * Typographic quotation marks, apostrophes, dashes, ellipses and no-break spaces
 * for what a keyboard types, by the habits of a language.
 *
 * What is typographic already stays as it is, so a second pass changes nothing.
 *
 * @param text Plain text, or the text of one paragraph whose code and pictures are `OPAQUE`.
 * @param language A BCP 47 tag. Of a language that is not in the table, double quotation marks stay as typed.
 *
 * @example
 * typographic(`"A lot of plans" - KAMAZ's list`, 'en'); // “A lot of plans” – KAMAZ’s list
 * typographic('"Татнефть" - компания', 'ru'); // «Татнефть» — компания
 */
export function typographic(text: string, language: string): string {
  const edits = typographicEdits(text, language);
  if (edits.length === 0) return text;
  let result = '';
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + text.slice(end);
}

/** What stands for code, pictures and anything else that is not prose. U+FFFC, the object replacement character. */
export const OPAQUE = '\uFFFC';

const CURLED: Quotes = ['“', '”'];
const LOW: Quotes = ['„', '“'];
const LOW_AND_HIGH: Quotes = ['„', '”'];
const LOW_SINGLE: Quotes = ['‚', '‘'];
const ENGLISH: Habits = { quotes: [CURLED], dash: '–' };
const GUILLEMETS: Habits = {
  quotes: [
    ['«', '»'],
    ['„', '“'],
  ],
  dash: '—',
};
const OTHER: Habits = { quotes: [], dash: '–' };

/**
 * By primary tag. Where words have no spaces between them, nothing tells a mark that opens from one that closes.
 *
 * Those of publishers where CLDR has others: the outer in Bashkir and Tatar, the inner in Armenian, French and
 * Kazakh; in Dutch the outer are double, as typed. Double marks inside of others are not made single ones.
 *
 * @see Unicode CLDR 48, `delimiters`.
 */
const HABITS: ReadonlyMap<string, Habits> = new Map([
  ...habitsOf('ba be kk ky ru tt uk', GUILLEMETS),
  ...habitsOf('en az da es hi id lv ms nl pt tk tr uz vi', ENGLISH),
  ...habitsOf('el hy it', { quotes: [['«', '»'], CURLED], dash: '–' }),
  ...habitsOf('nb nn no', { quotes: [['«', '»']], dash: '–' }),
  ...habitsOf('fr', { quotes: [['«\u00A0', '\u00A0»'], CURLED], dash: '–' }),
  ...habitsOf('bg lt sr', { quotes: [LOW], dash: '–' }),
  ...habitsOf('cs de et hr is mk sk sl', { quotes: [LOW], singles: LOW_SINGLE, dash: '–' }),
  ...habitsOf('ka', { quotes: [LOW, ['«', '»']], dash: '–' }),
  ...habitsOf('hu', { quotes: [LOW_AND_HIGH], dash: '–' }),
  ...habitsOf('pl ro', { quotes: [LOW_AND_HIGH, ['«', '»']], dash: '–' }),
]);

function habitsOf(languages: string, habits: Habits): [string, Habits][] {
  return languages.split(' ').map((language) => [language, habits]);
}

/** The edits that make `text` typographic, in order and without overlap; those of `typographic`. */
export function typographicEdits(text: string, language: string): Edit[] {
  const primary = language.split('-')[0] ?? '';
  const habits = HABITS.get(primary) ?? OTHER;
  const marks = punctuation(text, habits, primary);
  const spaces = firmSpaces(text, primary);
  const edits = spaces.length === 0 ? marks : [...marks, ...spaces];
  return edits.length < 2 ? edits : withoutOverlap(edits.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** A space that a dash takes with it is not edited again. */
function withoutOverlap(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}
