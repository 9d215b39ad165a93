import type { Element, RootContent } from 'hast';
import { isComposed } from '../text/composed.ts';
import { hasClass } from './has-class.ts';

const INLINE: ReadonlySet<string> = new Set([
  'a',
  'br',
  'code',
  'data',
  'del',
  'em',
  'img',
  'span',
  'strong',
  'time',
]);
const SILENT: ReadonlySet<string> = new Set(['details', 'input', 'sup', 'svg']);
const DATA: ReadonlySet<string> = new Set(['pre', 'table']);

/**
 * What a tree says, one line for each block; cells of a table are set apart by spaces.
 * Without marks of notes and the way back from them, without the drawings and data of
 * charts, with plain spaces, without soft hyphens, and with letters and their marks as one, also where they come from
 * two elements.
 */
export function plainText(nodes: readonly RootContent[]): string {
  return countedText(nodes).text;
}

/**
 * The same, and how many words there are, without those of tables, code and charts: runs of characters
 * between spaces that hold a letter or digit, and of scripts that put no spaces between words, parts of one for each character.
 */
export function countedText(nodes: readonly RootContent[]): { text: string; words: number } {
  const lines: string[] = [];
  let [words, quarters] = [0, 0];
  for (const { text, isProse } of linesOf(nodes)) {
    // What stands between most blocks.
    if (text === '' || text === '\n') continue;
    const seen = lookAt(text);
    if (isProse) {
      words += seen.words;
      quarters += seen.quarters;
    }
    const line = seen.isTidy ? text.trim() : tidy(text);
    if (line !== '') lines.push(seen.isComposed ? line : line.normalize('NFC'));
  }
  return { text: lines.join('\n'), words: words + Math.ceil(quarters / 4) };
}

/** What a block says, as far as no other block stands in it. */
interface Line {
  text: string;
  /** Whether it is no part of a table, code or chart. */
  isProse: boolean;
}

function linesOf(nodes: readonly RootContent[]): Line[] {
  const lines: Line[] = [{ text: '', isProse: true }];
  for (const node of nodes) add(node, lines, true);
  return lines;
}

function add(node: RootContent, lines: Line[], isProse: boolean): void {
  if (node.type === 'text') append(lines, node.value);
  if (node.type !== 'element' || isSilent(node)) return;
  const { tagName, children } = node;
  const isCell = tagName === 'td' || tagName === 'th';
  if (tagName === 'br' || isCell) append(lines, ' ');
  const isBlock = !isCell && !INLINE.has(tagName);
  const areProse = isProse && !isData(node);
  if (isBlock) lines.push({ text: '', isProse: areProse });
  for (const child of children) add(child, lines, areProse);
  if (isBlock) lines.push({ text: '', isProse });
}

/** Adds to the last line. */
function append(lines: readonly Line[], text: string): void {
  const last = lines.at(-1);
  if (last) last.text += text;
}

function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName) || hasClass(element, 'back') || hasClass(element, 'anchor');
}

function isData(element: Element): boolean {
  return DATA.has(element.tagName) || hasClass(element, 'chart');
}

/** One space where the source breaks a line or typography set a firm space, and whole words where they may be divided. */
function tidy(line: string): string {
  return line
    .replaceAll(SOFT_HYPHEN, '')
    .replace(/ *[^\S ]\s*| {2,}/g, ' ')
    .trim();
}

const SOFT_HYPHEN = '\u00AD';

/** What a code unit is to texts, as bits; nothing is known of it yet when it is zero. */
const KNOWN = 1;
const SPACE = 2;
const LETTER_OR_DIGIT = 4;
/** A space that is to become a plain one, or a soft hyphen, which is to go. */
const UNTIDY = 8;
/** What may join the character before it. */
const PART = 16;
/** A character of Chinese or Japanese: about half a word, as the dictionaries of `Intl.Segmenter` divide texts. */
const HALF_WORD = 32;
/** A letter of Thai, Lao, Khmer or Burmese: about a quarter. */
const QUARTER_WORD = 64;

/** Of all code units, as far as any text had them. */
const kinds = new Uint8Array(0x1_0000);

/** What one look at a line tells; every character of every text is looked at. */
interface Seen {
  words: number;
  /** What is counted by characters, in quarters of a word. */
  quarters: number;
  /** Whether there are single plain spaces only, and no soft hyphens. */
  isTidy: boolean;
  isComposed: boolean;
}

function lookAt(line: string): Seen {
  let words = 0;
  let quarters = 0;
  let isCounted = false;
  let former = 0;
  let all = 0;
  let isTidy = true;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    let kind = kinds[unit] ?? 0;
    if (kind === 0) kind = learn(line, index, unit);
    all |= kind;
    if ((kind & SPACE) !== 0) {
      isCounted = false;
      if ((former & SPACE) !== 0) isTidy = false;
    } else if ((kind & (HALF_WORD | QUARTER_WORD)) !== 0) {
      isCounted = false;
      quarters += (kind & HALF_WORD) === 0 ? 1 : 2;
    } else if (!isCounted && (kind & LETTER_OR_DIGIT) !== 0) {
      isCounted = true;
      words++;
    }
    former = kind;
  }
  return { words, quarters, isTidy: isTidy && (all & UNTIDY) === 0, isComposed: (all & PART) === 0 };
}

function kindOfLetter(character: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character)) return HALF_WORD;
  if (!/[\p{L}\p{N}]/u.test(character)) return 0;
  return /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character)
    ? QUARTER_WORD
    : LETTER_OR_DIGIT;
}

/** Half of a character is known with the other half alone. */
function learn(line: string, index: number, unit: number): number {
  const character = String.fromCodePoint(line.codePointAt(index) ?? unit);
  const kind = kindOf(character);
  if (character.length === 1 && !isHalf(unit)) kinds[unit] = kind;
  return kind;
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function kindOf(character: string): number {
  const part = isComposed(character) ? 0 : PART;
  if (/\s/.test(character)) return KNOWN | SPACE | (character === ' ' ? 0 : UNTIDY) | part;
  if (character === SOFT_HYPHEN) return KNOWN | UNTIDY | part;
  return KNOWN | kindOfLetter(character) | part;
}
