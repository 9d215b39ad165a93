import type { Element, RootContent } from 'hast';
import { composed } from '../text/composed.ts';
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
 * charts, with plain spaces, and with letters and their marks as one, also where they come from two elements.
 */
export function plainText(nodes: readonly RootContent[]): string {
  return textOf(linesOf(nodes));
}

/** The same, and how many runs of characters between spaces hold a letter or digit; those of tables, code and charts are not counted. */
export function countedText(nodes: readonly RootContent[]): { text: string; words: number } {
  const lines = linesOf(nodes);
  let words = 0;
  for (const { text, isProse } of lines) if (isProse) words += wordsIn(text);
  return { text: textOf(lines), words };
}

/** What a block says, as far as no other block stands in it. */
interface Line {
  text: string;
  /** Whether it is no part of a table, code or chart. */
  isProse: boolean;
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => composed(tidy(text)))
    .filter((line) => line !== '')
    .join('\n');
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

/** One space where the source breaks a line or typography set a firm space. */
function tidy(line: string): string {
  if (!/[^\S ]|  /.test(line)) return line.trim();
  return line.replace(/ *[^\S ]\s*| {2,}/g, ' ').trim();
}

/** What a code unit is to words. */
const [OTHER, SPACE, LETTER_OR_DIGIT] = [0, 1, 2];

/** Code units below which most letters of most alphabets are. */
const USUAL = 0x600;

const USUAL_KINDS = Uint8Array.from({ length: USUAL }, (_, unit) => kindOf(String.fromCharCode(unit)));

/** Counts without taking the words out, since every text is counted. */
function wordsIn(line: string): number {
  let words = 0;
  let isCounted = false;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    const kind =
      unit < USUAL ? USUAL_KINDS[unit] : kindOf(String.fromCodePoint(line.codePointAt(index) ?? unit));
    if (kind === SPACE) isCounted = false;
    else if (!isCounted && kind === LETTER_OR_DIGIT) {
      isCounted = true;
      words++;
    }
  }
  return words;
}

function kindOf(character: string): number {
  if (/\s/.test(character)) return SPACE;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER_OR_DIGIT : OTHER;
}
