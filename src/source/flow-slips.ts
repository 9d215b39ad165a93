import type { YamlProblem } from './yaml-problem.ts';
import { quoted, shown } from './yaml-quotation.ts';

/** Text in quotation marks, where brackets or braces may have one. */
const QUOTED = /(?<=[[{,:]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;

/** A field inside braces, and the text without quotation marks behind it. */
const ENTRY = /(?<=[{,]\s*|^\s*)([A-Za-z_][\w-]*):[ \t]+(?![\s"'[{#])([^,[\]{}]*)/g;

/** A field and a colon behind another word: `2022-01-01 text: A visit` lacks a comma. */
const LATER_FIELD = /\s([a-z_][\w-]*):\s/;

/** `{ text: Kazan: the city }`, in a line of what is inside braces. */
export function colonInFlow(written: string, line: number): YamlProblem | undefined {
  const plain = unquoted(written);
  for (const { 0: entry, 1: name = '', 2: value = '', index } of plain.matchAll(ENTRY)) {
    if (!/:(?:\s|$)/.test(value)) continue;
    const start = index + entry.length - value.length;
    const { length, closing } = restOfText(plain.slice(start), true);
    const place = { line, column: start + 1, endLine: line, endColumn: start + length + 1 };
    const text = quoted(written.slice(start, start + length));
    const later = LATER_FIELD.exec(value)?.[1];
    const otherwise = later === undefined ? '' : `, or a comma before \`${later}\``;
    const message = `Unexpected \`: \` inside the value of \`${name}\` in braces, expected the whole of it in quotation marks: \`${name}: ${shown(text)}\`${otherwise}.`;
    const isSure = closing === '}' && later === undefined && !/,|\s#/.test(text);
    return { place, message, field: name, ...(isSure && { fix: { ...place, text } }) };
  }
  return undefined;
}

/** `{ accent: #a3124e }` and `[KAMAZ #1]`: what follows the sign is a comment, and so is the closing bracket. */
export function commentInFlow(written: string, line: number): YamlProblem | undefined {
  const plain = unquoted(written);
  const sign = plain.search(/\s#/) + 1;
  if (sign === 0) return undefined;
  const { closing } = restOfText(plain.slice(sign), true);
  if (closing === undefined) return undefined;
  const end = sign + restOfText(plain.slice(sign), closing === '}').length;
  const item = Math.max(...['[', '{', ','].map((bound) => plain.lastIndexOf(bound, sign))) + 1;
  const [before = '', name] = /^\s*(?:- +)*(?:([A-Za-z_][\w-]*):\s+)?/.exec(plain.slice(item, sign)) ?? [];
  const start = item + before.length;
  const text = `${name === undefined ? '' : `${name}: `}${quoted(written.slice(start, end))}`;
  const message = `Unexpected comment from \`${shown(written.slice(sign, end))}\` on inside ${closing === '}' ? 'braces' : 'brackets'}, expected text that holds \` #\` in quotation marks: \`${shown(text)}\`.`;
  const place = { line, column: start + 1, endLine: line, endColumn: end + 1 };
  return { place, message, ...(name !== undefined && { field: name }) };
}

/**
 * How long a text inside brackets or braces was probably meant to be, and the bracket that ends what it is in.
 *
 * @param hasCommas Whether a comma ends it only before the next field, as in braces.
 */
function restOfText(plain: string, hasCommas: boolean): { length: number; closing: string | undefined } {
  const bracket = plain.search(/[[\]{}]/);
  const [inside, sign] = bracket < 0 ? [plain, ''] : [plain.slice(0, bracket), plain.charAt(bracket)];
  const comma = inside.search(hasCommas ? /,\s*[A-Za-z_][\w-]*:\s/ : /,/);
  const text = comma < 0 ? inside : inside.slice(0, comma);
  return { length: text.trimEnd().length, closing: /[\]}]/.test(sign) ? sign : undefined };
}

/** A line in which what is in quotation marks has no other signs, each at its place. */
export function unquoted(written: string): string {
  return written.replace(QUOTED, (text) => '"'.repeat(text.length));
}
