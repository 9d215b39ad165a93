import { unquoted } from './flow-slips.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { quoted, shown } from './yaml-quotation.ts';

/** The last field inside braces before a bracket, with the text behind it. */
const ENTRY =
  /(?:[{,]\s*|^\s*)([A-Za-z_][\w-]*):[ \t]+((?![\s"'[{])(?:(?!,\s*[A-Za-z_][\w-]*:\s)[^[\]{}])*)$/;

/** The same of an item of a list. */
const ITEM = /[[,]\s*((?![\s"'[{])[^,[\]{}]*)$/;

/**
 * `{ alt: Map [detail] }`, `[KAMAZ [truck]]`: inside brackets and braces a text ends at any bracket.
 *
 * @param at Where the bracket is, counted from 0.
 */
export function bracketInFlow(written: string, line: number, at: number): YamlProblem | undefined {
  const plain = unquoted(written);
  const before = plain.slice(0, at);
  const [, name, value = ''] = ENTRY.exec(before) ?? ['', undefined, ITEM.exec(before)?.[1]];
  if (value === '') return undefined;
  const start = at - value.length;
  const { length, isBalanced, isEnded } = textWithBrackets(plain.slice(start), name !== undefined);
  const place = { line, column: start + 1, endLine: line, endColumn: start + length + 1 };
  const text = quoted(written.slice(start, start + length));
  const where = name === undefined ? 'an item in brackets' : `the value of \`${name}\` in braces`;
  const right = `${name === undefined ? '' : `${name}: `}${shown(text)}`;
  const message = `Unexpected \`${plain.charAt(at)}\` inside ${where}, expected the whole of it in quotation marks${isBalanced ? `: \`${right}\`` : ''}.`;
  const isSure = isBalanced && isEnded && !/,|\s#/.test(text);
  return {
    place,
    message,
    ...(name !== undefined && { field: name }),
    ...(isSure && { fix: { ...place, text } }),
  };
}

/**
 * How long a text was probably meant to be that has brackets in it, whether each of them is closed, and whether it ends on its line.
 *
 * @param hasCommas Whether a comma ends it only before the next field, as in braces.
 */
function textWithBrackets(
  plain: string,
  hasCommas: boolean,
): { length: number; isBalanced: boolean; isEnded: boolean } {
  const open: string[] = [];
  const comma = hasCommas ? /^,\s*[A-Za-z_][\w-]*:\s/ : /^,/;
  let end = 0;
  for (; end < plain.length; end++) {
    const sign = plain.charAt(end);
    if (sign === '[' || sign === '{') open.push(sign === '[' ? ']' : '}');
    else if (sign === ']' || sign === '}') {
      if (open.at(-1) !== sign) break;
      open.pop();
    } else if (sign === ',' && open.length === 0 && comma.test(plain.slice(end, end + 200))) break;
  }
  const { length } = plain.slice(0, end).trimEnd();
  return { length, isBalanced: open.length === 0, isEnded: end < plain.length };
}
