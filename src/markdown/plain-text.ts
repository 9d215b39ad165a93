import type { Element, RootContent } from 'hast';
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
  return linesOf(nodes, false)
    .map((line) => tidy(line).normalize('NFC'))
    .filter((line) => line !== '')
    .join('\n');
}

/** How many runs of characters between spaces hold a letter or digit; tables, code and charts are not counted. */
export function wordsOfProse(nodes: readonly RootContent[]): number {
  let words = 0;
  for (const line of linesOf(nodes, true)) words += wordsIn(line);
  return words;
}

/** Counts without taking the words out, since every text is counted. */
function wordsIn(line: string): number {
  let words = 0;
  let isCounted = false;
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    if (isSpace(unit)) isCounted = false;
    else if (!isCounted && isLetterOrDigit(unit, line, index)) {
      isCounted = true;
      words++;
    }
  }
  return words;
}

/** `\s` for a code unit; beside the no-break space, those beyond ASCII are from U+1680 on. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return unit === 0xa0 || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit)));
}

function isLetterOrDigit(unit: number, line: string, index: number): boolean {
  if (unit >= 0x80) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(line.codePointAt(index) ?? unit));
  const letter = unit | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function linesOf(nodes: readonly RootContent[], isProse: boolean): string[] {
  const lines: string[] = [''];
  for (const node of nodes) add(node, lines, isProse);
  return lines;
}

function add(node: RootContent, lines: string[], isProse: boolean): void {
  if (node.type === 'text') append(lines, node.value);
  if (node.type !== 'element' || isSilent(node) || (isProse && isData(node))) return;
  if (node.tagName === 'br' || node.tagName === 'td' || node.tagName === 'th') append(lines, ' ');
  const isBlock = !INLINE.has(node.tagName) && node.tagName !== 'td' && node.tagName !== 'th';
  if (isBlock) lines.push('');
  for (const child of node.children) add(child, lines, isProse);
  if (isBlock) lines.push('');
}

/** Adds to the last line. */
function append(lines: string[], text: string): void {
  lines.push((lines.pop() ?? '') + text);
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
