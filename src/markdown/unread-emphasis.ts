import type { Nodes, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode, holdsFlow } from './each-node.ts';
import { isParameter, openingWords } from './open-emphasis.ts';
import { positionInside, report } from './report.ts';

/** Signs of emphasis that Markdown left in a text, by where they stand in the source. */
interface Signs {
  signs: string;
  start: number;
  end: number;
}

/** Signs that nothing escapes; a longer row of them is a rule or a gap. */
const SIGNS = /\\[\s\S]|\*+|_+/g;
const MOST_SIGNS = 3;

/** Scripts that put no spaces between words, so that signs often touch letters on both sides. */
const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const IS_WIDE = new RegExp(`[${WIDE}]`, 'u');
/** What is no letter: nothing, a space or punctuation. */
const IS_ALONE = /^[^\p{L}\p{N}]*$/u;

/** Where words have something else than punctuation in them, it is not ours to say where that goes. */
const OTHER_SYNTAX = /[[\]<>`\\]/;

/** What moves outside: the stops at the end, or a single bracket, so that brackets stay in pairs where they can. */
const AT_END = /[^\p{L}\p{N}\p{Pe}\p{Pf}]+$|[^\p{L}\p{N}]$/u;

/** What a word may begin with, `-m` or `/etc/hosts`, or end with, `C++` or `call(me)`: it stays with the word. */
const OF_WORD_BEFORE = /^[-/.@#$~%+]/;
const OF_WORD_BEHIND = /[#$%+/]$|\(.*\)$|（.*）$|\[.*\]$/su;

/** Marks around words, each with the one that closes it. */
const PAIRS = ['«»', '„“', '“”', '‘’', '《》', '〈〉', '「」', '『』', '【】'];

/** A link, of which the words count. */
const LINK = /\[([^[\]]*)\](?:\([^()\s]*\)|\[[^[\]]*\])/g;

/** What ends a label: `**Note: **this`. */
const AFTER_LABEL = /[:.!?：。！？–—]\s+$/;

/** What no power of a number is: `2 ** n`. */
const WORDS = /^\s*\p{L}{3}[^*=+/^]*$/u;

/** More than this is no emphasis that somebody lost a sign of. */
const LONGEST = 1000;

/**
 * Warns of emphasis that Markdown does not read as such, so that readers see its signs; the first
 * of each paragraph. Signs that touch a letter outside and punctuation or a space inside
 * are none: `**Note:**now`, and very often where words have no spaces between them, `**注意：**这`.
 *
 * @see CommonMark 0.31.2, section 6.2: left-flanking and right-flanking delimiter runs.
 */
export const unreadEmphasis: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  if (!source.includes('*') && !source.includes('__')) return;
  eachNode(tree, (node) => {
    if (!('children' in node) || holdsFlow(node)) return undefined;
    if (node.type === 'table' || node.type === 'tableRow') return undefined;
    const signs = signsIn(node, source);
    const lost = node.position && (firstLost(signs, source) ?? neverClosed(signs, source));
    if (!lost || !node.position) return false;
    const from = lost.start - (node.position.start.offset ?? 0);
    report(file, positionInside(source, node.position, from, lost.written.length), {
      rule: 'unread-emphasis',
      severity: 'warning',
      message: `Unexpected \`${inOneLine(lost.written)}\` that is shown with its signs, expected ${lost.meant}.`,
    });
    return false;
  });
};

function signsIn({ children }: Parents, source: string): Signs[] {
  return children.flatMap((child) => (mayBeLeftIn(child) ? signsOf(child, source) : []));
}

function mayBeLeftIn(node: Nodes): boolean {
  return node.type === 'text' && /[*_]/.test(node.value);
}

function signsOf({ position }: Nodes, source: string): Signs[] {
  const from = position?.start.offset ?? 0;
  const written = source.slice(from, position?.end.offset);
  return [...written.matchAll(SIGNS)]
    .filter(([signs]) => !signs.startsWith('\\') && signs.length <= MOST_SIGNS)
    .map(({ 0: signs, index }) => ({ signs, start: from + index, end: from + index + signs.length }));
}

interface Lost {
  start: number;
  written: string;
  meant: string;
}

function firstLost(all: readonly Signs[], source: string): Lost | undefined {
  for (const [index, opening] of all.entries()) {
    const closing = all[index + 1];
    if (closing?.signs !== opening.signs || closing.start - opening.end > LONGEST) continue;
    const [before = '', first = ''] = around(source, opening);
    const [last = '', after = ''] = around(source, closing);
    const inside = source.slice(opening.end, closing.start);
    const isWords = opening.signs === '**' && WORDS.test(inside.replace(LINK, '$1'));
    const isLabel =
      isWords && (AFTER_LABEL.test(inside) || !isParameter(source.slice(opening.start, closing.end)));
    const place = { before, first, last, after, isWords, isLabel };
    if (!isPair(opening.signs, place)) continue;
    const written = source.slice(opening.start, closing.end);
    const meant = meantBy(inside, opening.signs, place);
    if (meant !== undefined) return { start: opening.start, written, meant };
  }
  return undefined;
}

/** Two stars before words, and none behind them: `It is **bold text.` */
function neverClosed(all: readonly Signs[], source: string): Lost | undefined {
  const opening = all.findLast(({ signs }) => signs === '**');
  if (!opening || !IS_ALONE.test(around(source, opening)[0] ?? '')) return undefined;
  const written = openingWords(source.slice(opening.start, opening.end + LONGEST));
  if (written === undefined) return undefined;
  const meant = 'the same signs behind the last of the words too, or `\\*\\*` where readers are to see them';
  return { start: opening.start, written, meant };
}

/** The characters that two signs touch: outside, inside, inside and outside. */
interface Place {
  before: string;
  first: string;
  last: string;
  after: string;
  /** Whether what stands between is surely words. */
  isWords: boolean;
  /** Whether these words end as a label does, with a space behind it, or are no parameter of a program. */
  isLabel: boolean;
}

/** Whether two signs surely were to open and to close; stars of a product, a power or a footnote were not. */
function isPair(signs: string, { before, first, last, after, isWords, isLabel }: Place): boolean {
  const isTight = !isSpace(first) && !isSpace(last);
  if (signs.length === 1) return signs === '*' && isTight && IS_WIDE.test(before + after);
  if (IS_ALONE.test(before) || IS_WIDE.test(before)) {
    if (isSpace(first)) return (isWords || (/^\n?$/.test(before) && !isSpace(last))) && !isLatin(after);
    return !isLatin(after) || (isTight ? isPunctuation(last) : isLabel);
  }
  return false;
}

/** The characters before and after signs. */
function around(source: string, { start, end }: Signs): string[] {
  return [
    Array.from(source.slice(Math.max(0, start - 2), start)).at(-1) ?? '',
    Array.from(source.slice(end, end + 2))[0] ?? '',
  ];
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

function isPunctuation(character: string): boolean {
  return IS_ALONE.test(character) && !isSpace(character);
}

function isLatin(character: string): boolean {
  return !IS_ALONE.test(character) && !IS_WIDE.test(character);
}

/** How Markdown reads the emphasis: in stars, which may stand inside of a word, with spaces and punctuation outside. */
function meantBy(inside: string, signs: string, { before, after }: Place): string | undefined {
  const words = inside.trim();
  const stars = '*'.repeat(signs.length);
  if (words === '' || words.includes('<!--')) return undefined;
  if (OTHER_SYNTAX.test(words)) return `the punctuation and spaces outside of \`${signs}\``;
  const besides = spaceBeside(inside, before, after);
  if (besides !== undefined) return `\`${stars}${inOneLine(words)}${stars}\` with ${besides}`;
  const [closed = ''] = IS_ALONE.test(after) ? [] : (AT_END.exec(words) ?? []);
  const isKept = IS_ALONE.test(before) && !(closed !== '' && isInPair(words));
  const [opened = ''] = isKept ? [] : (/^[^\p{L}\p{N}]/u.exec(words) ?? []);
  const kept = words.slice(opened.length, words.length - closed.length);
  const meant = `${opened}${stars}${kept}${stars}${closed}`;
  return kept === '' || meant === signs + inside + signs ? undefined : `\`${inOneLine(meant)}\``;
}

/** Whether words stand in one pair of marks as a whole, so that both go outside: `《**书名**》`. */
function isInPair(words: string): boolean {
  return PAIRS.some(([opening = '', closing = '']) => {
    return words.startsWith(opening) && words.indexOf(closing) === words.length - 1;
  });
}

/** The space that is missing outside of what is to stay as it is, where it is not punctuation that goes outside. */
function spaceBeside(inside: string, before: string, after: string): string | undefined {
  const words = inside.trim();
  if (!IS_ALONE.test(after) && isSpace(inside.slice(-1))) return 'the space behind it';
  if (!IS_ALONE.test(before) && OF_WORD_BEFORE.test(words)) return 'a space before it';
  if (!IS_ALONE.test(after) && OF_WORD_BEHIND.test(words)) return 'a space behind it';
  return undefined;
}

function inOneLine(text: string): string {
  return text.replace(/\s*\n[\s>]*/g, ' ');
}
