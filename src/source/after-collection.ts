import { SLUG } from '../text/slug.ts';
import { commentOf, quotation, shown, shownInCode, type SlipInValue } from './yaml-quotation.ts';

/** Text behind the bracket or brace that ends a value for YAML, as in `title: [Kazan] A visit`. */
export function afterCollection(name: string, value: string): SlipInValue | undefined {
  const end = collectionEnd(value);
  if (end === undefined) return undefined;
  const commented = commentOf(value, end);
  const { text, comment } = commented;
  const after = text.slice(end).trim();
  if (after === '' || after.startsWith('#')) return undefined;
  const fault = `Unexpected ${shownInCode(after)} after the closing \`${value.charAt(end - 1)}\` of \`${name}\`, expected`;
  const list = oneList(text, after);
  if (list?.isOfSlugs === true) {
    const whole = `${list.written}${comment}`;
    return { message: `${fault} one list: \`${name}: ${shown(whole)}\`.`, value: whole };
  }
  const otherwise = list ? `one list: \`${name}: ${shown(list.written)}\`` : 'nothing there';
  return mayBeFields(text, after)
    ? { message: quotation(name, commented, `${fault} ${otherwise}, or, if it is text, ${IN_MARKS}`).message }
    : quotation(name, commented, `${fault} ${IN_MARKS}`);
}

const IN_MARKS = 'quotation marks around the whole';

/** Whether a value may be meant as lists or mappings, with a sign too few or too many. */
function mayBeFields(text: string, after: string): boolean {
  return /^[,[\]{}]/.test(after) || /^\{[^}]*: /.test(text) || areSlugs(words(text, /[[\] ]+/));
}

/** Lists in a row as one, as in `[kamaz], [desk]` and `[kamaz], desk`; nothing for anything else. */
function oneList(text: string, after: string): { written: string; isOfSlugs: boolean } | undefined {
  if (!text.startsWith('[') || !/^[,[]/.test(after) || /["'{}#]|: /.test(text)) return undefined;
  const items = words(text, /[[\],]/);
  return { written: `[${items.join(', ')}]`, isOfSlugs: areSlugs(items) };
}

function words(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function areSlugs(all: readonly string[]): boolean {
  return all.every((word) => SLUG.test(word));
}

/** Where the list or mapping ends that a value begins with, in UTF-16 code units; nothing if it has none, or no end. */
function collectionEnd(value: string): number | undefined {
  if (!/^[[{]/.test(value)) return undefined;
  let open = 0;
  for (const { 0: sign, index } of value.matchAll(SIGN)) {
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
    else if (sign.startsWith('#')) return undefined;
    if (open === 0) return index + 1;
  }
  return undefined;
}

/** A bracket, a text in quotation marks inside brackets, or the beginning of a comment. */
const SIGN = /[[\]{}]|(?<=[[{,:]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|(?<=\s)#/g;
