import { characterName } from './character-names.ts';
import type { LineDirection } from './direction.ts';
import { controlAsWritten, fromWindows1252 } from './stray-controls.ts';

/** Where a text stands: in a field of front matter or YAML, or in Markdown. */
export type Where = 'line' | 'body';

export type Severity = 'error' | 'warning';

/** A kind of unexpected characters. */
export interface Kind {
  /** The source of an expression that matches one of them, where it has no place. */
  pattern: string;
  reason: string;
  /** `undefined`: may stand there. */
  severity: Record<Where, Severity | undefined>;
  replacement?: string | ((found: string, where: Where) => string | undefined);
  name?: (found: string) => string;
  /** Whether what is around one on its line allows it. */
  isFitting?: (index: number, direction: LineDirection, where: Where) => boolean;
}

const REFUSED = { line: 'error', body: 'error' } as const;
const REFUSED_IN_LINES = { line: 'error', body: 'warning' } as const;
const DOUBTFUL = { line: 'warning', body: 'warning' } as const;

/** Scripts in which joiners choose between forms of letters. @see Unicode Standard Annex #31, section 2.3. */
const JOINING = scripts(
  `Arabic Syriac Mandaic Nko Mongolian Phags_Pa Manichaean Psalter_Pahlavi Adlam Hanifi_Rohingya Sogdian Chorasmian
  Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Tibetan Myanmar Khmer Tai_Tham
  Balinese Javanese Sundanese Batak Limbu Lepcha Meetei_Mayek Saurashtra Kaithi Chakma Sharada Khojki Khudawadi
  Grantha Newa Tirhuta Siddham Modi Brahmi`,
);

/** Scripts that set no spaces between words, and this one where a line may break. */
const UNSPACED = scripts('Thai Lao Khmer Myanmar Tai_Tham New_Tai_Lue Javanese Balinese Tibetan');

const JAMO = '[\\u1100-\\u115E\\u1161-\\u11FF\\uA960-\\uA97C\\uD7B0-\\uD7FB]';
const MONGOLIAN = '[\\u1820-\\u1878\\u1880-\\u18AA]';
const EMOJI = '(?:\\p{Extended_Pictographic}\\uFE0F?|\\p{Emoji_Modifier})';
/** A byte of UTF-8 that goes on with a character. */
const CONTINUATION = '[\\x80-\\xBF]';
/**
 * The flags that are written in tag characters, as far as they are recommended for interchange: England, Scotland
 * and Wales. Others show a black flag, behind which any text may hide.
 *
 * @see https://unicode.org/reports/tr51/#valid-emoji-tag-sequences
 */
const FLAGS = ['gbeng', 'gbsct', 'gbwls'].map((letters) => [...Array.from(letters, tagOf), '\\u{E007F}']);

/** A tag character of such a flag: what stands before it, and it with the rest. */
const IN_FLAG = FLAGS.flatMap((tags) =>
  tags.map((_, at) => `(?<=\\u{1F3F4}${tags.slice(0, at).join('')})${tags.slice(at).join('')}`),
).join('|');
/** What has standardised variants: signs of mathematics, ideographs and their punctuation, and a few scripts. */
const VARIED =
  '[\\p{Sm}\\p{Ideographic}\\p{Script=Myanmar}\\p{Script=Phags_Pa}\\p{Script=Egyptian_Hieroglyphs}0\\u2190-\\u2BFF\\u3001-\\u3020\\uFF00-\\uFFEF]';

/** By name, the particular before the general. */
export const KINDS: Readonly<Record<string, Kind>> = {
  control: {
    pattern: '[\\0-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]',
    reason: 'It commands a machine and shows nothing; HTML and XML cannot hold it.',
    severity: REFUSED,
    replacement: controlAsWritten,
  },
  twiceEncoded: {
    pattern: `[\\x80-\\x9F](?:(?<=[\\xC2-\\xDF].)|(?<=[\\xE0-\\xF4].)(?=${CONTINUATION})|(?<=[\\xE0-\\xF4]${CONTINUATION}.)|(?<=[\\xF0-\\xF4]${CONTINUATION}{2}.))`,
    reason: 'A conversion took UTF-8 for Latin-1, here and at every other letter beyond ASCII.',
    severity: REFUSED,
  },
  lateControl: {
    pattern: '[\\x80-\\x9F]',
    reason: 'A conversion took a text in Windows-1252 for Latin-1.',
    severity: REFUSED,
    replacement: fromWindows1252,
    name: (found) => {
      const meant = fromWindows1252(found);
      return `${characterName(found)}${meant === undefined ? '' : `, probably \`${meant}\``}`;
    },
  },
  override: {
    pattern: '[\\u202D\\u202E]',
    reason: 'It makes readers see letters in another order than they are written in.',
    severity: REFUSED,
    replacement: '',
  },
  direction: {
    pattern: '[\\u202A-\\u202C\\u2066-\\u2069]',
    reason:
      'It moves words about; only in a body may it order right-to-left letters, and must be closed on its line.',
    severity: REFUSED,
    replacement: '',
    isFitting: (index, { hasRightToLeft, closed }, where) =>
      where === 'body' && hasRightToLeft && closed.has(index),
  },
  mark: {
    pattern: '[\\u061C\\u200E\\u200F]',
    reason: 'It orders right-to-left letters, and there are none on its line.',
    severity: REFUSED_IN_LINES,
    replacement: '',
    isFitting: (_, { hasRightToLeft }) => hasRightToLeft,
  },
  joiner: {
    pattern: `\\u200C(?<!${JOINING}.)(?!${JOINING})|\\u200D(?<!${JOINING}.)(?!${JOINING}|(?<=${EMOJI}.)\\p{Extended_Pictographic})`,
    reason: unseen('the letters beside it have no forms to choose from'),
    severity: REFUSED_IN_LINES,
    replacement: '',
  },
  zeroWidthSpace: {
    pattern: `\\u200B(?<!${UNSPACED}.)(?!${UNSPACED})`,
    reason: unseen('search does not find a word that it divides'),
    severity: REFUSED_IN_LINES,
    replacement: '',
  },
  softHyphen: {
    pattern: '\\u00AD',
    reason: unseen('browsers divide words by themselves'),
    severity: { line: 'error', body: undefined },
    replacement: '',
  },
  tag: {
    pattern: `(?!${IN_FLAG})[\\u{E0000}-\\u{E007F}]`,
    reason:
      'It hides text that machines read and nobody sees; only the flags of England, Scotland and Wales are made with it.',
    severity: REFUSED,
    replacement: '',
  },
  selector: {
    pattern: `[\\uFE00-\\uFE0D](?<!${VARIED}.)|[\\uFE0E\\uFE0F](?<![\\p{Emoji}\\p{Extended_Pictographic}].)|[\\u{E0100}-\\u{E01EF}](?<!\\p{Ideographic}.)|[\\u180B-\\u180D\\u180F](?<!${MONGOLIAN}.)`,
    reason: unseen('the character before it has no variants'),
    severity: REFUSED_IN_LINES,
    replacement: '',
  },
  filler: {
    pattern: `[\\u115F\\u1160](?<!${JAMO}.)(?!${JAMO})|[\\u3164\\uFFA0]|\\u2800(?<![\\u2801-\\u28FF].)(?![\\u2801-\\u28FF])`,
    reason: 'It looks like a space and is none.',
    severity: REFUSED_IN_LINES,
    replacement: ' ',
  },
  annotation: {
    pattern: '[\\uFFF9-\\uFFFB]',
    reason: unseen('browsers show the annotation as if it were part of the text'),
    severity: REFUSED_IN_LINES,
  },
  invisible: {
    pattern: [
      '\\u034F(?<!(?!\\u034F)\\p{M}.)',
      `\\u180E(?<!${MONGOLIAN}.)`,
      '[\\u17B4\\u17B5](?<![\\u1780-\\u17A2].)',
      '[\\u2060-\\u2065\\u206A-\\u206F\\uFEFF\\uFFF0-\\uFFF8\\u{1BCA0}-\\u{1BCA3}\\u{1D173}-\\u{1D17A}\\u{E0080}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}]',
    ].join('|'),
    reason: unseen('search does not find a word that it is part of'),
    severity: REFUSED_IN_LINES,
    replacement: '',
  },
  separator: {
    pattern: '[\\u2028\\u2029]',
    reason: 'Editors and browsers disagree on whether it ends a line.',
    severity: REFUSED_IN_LINES,
    replacement: (found, where) => (where === 'line' ? ' ' : found === '\u2028' ? '\n' : '\n\n'),
  },
  nonCharacter: {
    pattern: '\\p{Noncharacter_Code_Point}',
    reason: 'Unicode keeps it out of all text.',
    severity: REFUSED,
    replacement: '',
  },
  surrogate: {
    pattern: '\\p{Cs}',
    reason: 'It is half of a character; the other half is missing.',
    severity: REFUSED,
  },
  lost: {
    pattern: '\\uFFFD',
    reason: 'It stands where a conversion lost a character; write that character again.',
    severity: DOUBTFUL,
  },
  object: {
    pattern: '\\uFFFC',
    reason: 'It stands where a picture or table was left behind when the text was copied.',
    severity: DOUBTFUL,
  },
  privateUse: {
    pattern: '\\p{Co}',
    reason: 'What it shows depends on the font; most readers see an empty box.',
    severity: DOUBTFUL,
  },
  stack: {
    pattern: '\\p{M}{9,}',
    reason: 'No writing sets more than 8 marks on a letter; they cover the lines around it.',
    severity: REFUSED_IN_LINES,
    name: (found) => `pile of ${Array.from(found).length} combining marks`,
  },
};

function scripts(names: string): string {
  const properties = names.split(/\s+/).map((name) => `\\p{Script_Extensions=${name}}`);
  return `[${properties.join('')}]`;
}

function unseen(why: string): string {
  return `Nobody sees it, and ${why}.`;
}

function tagOf(letter: string): string {
  return `\\u{${(0xe0000 + letter.charCodeAt(0)).toString(16)}}`;
}
