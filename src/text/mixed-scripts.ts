import { lookAlike, type Script } from './look-alikes.ts';
import { inMessage } from './in-message.ts';

/** A word in which a letter of one script passes for one of another. */
export interface MixedWord {
  /** In code units, like `length`. */
  index: number;
  length: number;
  word: string;
  /** Which letters are of which script: “in `Kаmaz`, `а` is Cyrillic, the other letters are Latin”. */
  description: string;
  /** The word in one script, where there is no doubt about which. */
  spelling?: string;
}

const RANGES: Readonly<Record<Script, string>> = {
  Latin: 'A-Za-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u0259\\u1E00-\\u1EFF',
  Cyrillic: '\\u0400-\\u0481\\u048A-\\u052F',
  Greek: '\\u0370-\\u0373\\u0376-\\u037D\\u037F-\\u03FF\\u1F00-\\u1FFF',
};
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek'] as const;
const MARKS = '\\u0300-\\u036F';

const isOf = Object.fromEntries(
  SCRIPTS.map((script) => [script, new RegExp(`[${RANGES[script]}]`)]),
) as Readonly<Record<Script, RegExp>>;

/** A letter without which there is nothing to mix; found, or not, much sooner than a seam. */
const BESIDE_LATIN = new RegExp(`[${RANGES.Cyrillic}${RANGES.Greek}]`);

/** Two letters that stand together and are of different scripts. */
const SEAM = new RegExp(
  SCRIPTS.map((script) => {
    const others = SCRIPTS.filter((other) => other !== script).map((other) => RANGES[other]);
    return `[${RANGES[script]}][${MARKS}]*[${others.join('')}]`;
  }).join('|'),
);

/** A run of letters with their marks: what hyphens, apostrophes and digits join counts as several words. */
const WORD = new RegExp(
  `[${Object.values(RANGES).join('')}][${Object.values(RANGES).join('')}${MARKS}]*`,
  'g',
);

/** A sign of physics with an abbreviation below it, as in `Tкр`; a Roman numeral with its ending, as in `XXго`. */
const SIGN = /^(?:[A-Z][бвгджзклмнпрстфхцчшщ]{1,3}|[IVX]{2,}[а-яё]{1,3})$/;

/** Where one range of a pattern ends and the next begins: `Zа` in `[A-Zа-я]`. */
const SEAM_OF_RANGES = /^[\p{L}\p{N}]-\p{L}{2}-[\p{L}\p{N}]$/u;

/** Greek letters are signs in many words; only beside this many others do they look like a slip. */
const FEWEST_AROUND_GREEK = 3;

/**
 * Words that mix scripts so that all of their letters could be of one: `Kаmaz` with a
 * Cyrillic `а`, `KAMAЗ` with four Latin letters. Search does not find them, and they may
 * pass for a name that they are not.
 *
 * A word whose letters cannot be of one script is meant to be mixed (`webинар`), as are parts that
 * are joined by a hyphen, an apostrophe or digits: `IT-компания`, `iPhone'ы`, `Су-57`; and so are
 * ranges of letters in a pattern, `[A-Zа-я]`. In linear time.
 *
 * @param text In normalization form C.
 */
export function* mixedScripts(text: string): Generator<MixedWord> {
  if (!BESIDE_LATIN.test(text) || !SEAM.test(text)) return;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!SEAM.test(word) || SIGN.test(word)) continue;
    if (word.length === 2 && SEAM_OF_RANGES.test(text.slice(Math.max(0, index - 2), index + 4))) continue;
    const mixed = judged(word);
    if (mixed) yield { index, length: word.length, word, ...mixed };
  }
}

function judged(word: string): Pick<MixedWord, 'description' | 'spelling'> | undefined {
  const letters = Array.from(word, (letter) => ({ letter, script: scriptOf(letter) }));
  const lettersOf = (script: Script) => letters.filter((one) => one.script === script).length;
  const possible = SCRIPTS.flatMap((script) => {
    const spelling = lettersOf(script) > 0 ? spelledIn(script, letters) : undefined;
    return spelling === undefined ? [] : [{ script, spelling, letters: lettersOf(script) }];
  }).sort((a, b) => b.letters - a.letters);

  const [best, second] = possible;
  if (!best) return undefined;
  const isGreek = lettersOf('Greek') > 0;
  if (isGreek && best.letters < FEWEST_AROUND_GREEK) return undefined;
  const description = describe(word, letters, best.script);
  return second?.letters === best.letters ? { description } : { description, spelling: best.spelling };
}

interface Letter {
  letter: string;
  /** Nothing for a combining mark. */
  script: Script | undefined;
}

/** A word with all letters of one script; nothing when one of them has no look-alike there. */
function spelledIn(to: Script, letters: readonly Letter[]): string | undefined {
  const spelled = letters.map(({ letter, script }) =>
    script === undefined || script === to ? letter : lookAlike(letter, script, to),
  );
  return spelled.includes(undefined) ? undefined : spelled.join('');
}

function scriptOf(letter: string): Script | undefined {
  return SCRIPTS.find((script) => isOf[script].test(letter));
}

/** @param rest The script of all letters but the strangers. */
function describe(word: string, letters: readonly Letter[], rest: Script): string {
  const told = SCRIPTS.filter((script) => script !== rest).flatMap((script) => {
    const strangers = distinct(letters, script).map((letter) => `\`${letter}\``);
    return strangers.length === 0
      ? []
      : [`${listed(strangers)} ${strangers.length === 1 ? 'is' : 'are'} ${script}`];
  });
  const others = distinct(letters, rest).length === 1 ? 'other letter is' : 'other letters are';
  return `in \`${shortened(word)}\`, ${told.join(', ')}, the ${others} ${rest}`;
}

function distinct(letters: readonly Letter[], script: Script): string[] {
  return [...new Set(letters.filter((one) => one.script === script).map(({ letter }) => letter))];
}

/** So that a message stays readable whatever takes itself for a word. */
function shortened(word: string): string {
  return inMessage(word, 40);
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
