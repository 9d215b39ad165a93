import { isAlias, isCollection, isMap, isNode, isScalar, type Document, type Node, type Scalar } from 'yaml';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import { cutTexts } from './cut-text.ts';
import { fieldName, type FieldPath } from './finding.ts';
import type { LineIndex } from './line-index.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { shown } from './yaml-quotation.ts';

/** Collections inside collections; deeper than any contract needs. */
const DEEPEST = 12;

/** Names that JavaScript gives to every object; a field of theirs could change what others say. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A line such as `%YAML 1.1` or `%TAG ! …` above the document. */
const DIRECTIVE = /^(?:[ \t]*(?:#.*)?\n)*(%\S*)/;

/** Numbers that are not written as people write them: `0x1F`, `0o17`, `007`, `.inf`, `.nan`. */
const ODD_NUMBER = /^[-+]?(?:0[xo]|0\d|\.(?:inf|nan)$)/i;

/** No number keeps more; programs write as many where one would be another number with fewer, as in `49.108891234567891`. */
const MOST_DIGITS = 17;

/** What YAML allows and the contract does not, in the order of the text. */
export function beyondContract(tree: Document, text: string, lines: LineIndex): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const refuse = (node: Node, message: string, path: FieldPath, sign?: string) => {
    const [value = 0, end = 0] = node.range ?? [];
    const from = sign === undefined ? value : propertyBefore(text, value, sign);
    const to = from === value ? end : from + text.slice(from).search(/\s|$/);
    problems.push({
      place: lines.place(from, to),
      message,
      ...(path.length > 0 && { field: fieldName(path) }),
    });
  };
  const [above, directive] = DIRECTIVE.exec(text) ?? [];
  if (above !== undefined && directive !== undefined)
    problems.push({
      place: lines.place(above.length - directive.length, above.length),
      message: `Unexpected directive \`${directive}\`, expected the fields alone.`,
    });
  if (isNode(tree.contents)) look(tree.contents, []);
  return problems;

  function look(node: Node, path: FieldPath): void {
    if (isAlias(node)) {
      refuse(node, `Unexpected alias \`*${node.source}\`, expected the value itself. ${IF_TEXT}`, path);
      return;
    }
    if (node.anchor !== undefined)
      refuse(node, `Unexpected anchor \`&${node.anchor}\`, expected the value alone. ${IF_TEXT}`, path, '&');
    if (node.tag !== undefined) {
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      refuse(node, `Unexpected tag \`${tag}\`, expected the value alone. ${IF_TEXT}`, path, '!');
    }
    if (isScalar(node)) lookAtScalar(node, path);
    else if (path.length >= DEEPEST)
      refuse(node, `Unexpected depth, expected at most ${DEEPEST} levels.`, path.slice(0, 1));
    else if (isMap(node)) {
      lookAtKeys(
        node.items.map(({ key }) => key),
        path,
      );
      for (const { name, from, to, message } of cutTexts(node, text))
        problems.push({ place: lines.place(from, to), message, field: fieldName([...path, name]) });
      for (const { key, value } of node.items) if (isNode(value)) look(value, [...path, nameOf(key)]);
    } else if (isCollection(node)) {
      for (const [index, item] of node.items.entries()) if (isNode(item)) look(item, [...path, index]);
    }
  }

  function lookAtKeys(keys: readonly unknown[], path: FieldPath): void {
    const seen = new Set<string>();
    for (const key of keys) {
      if (!isScalar(key)) {
        if (isNode(key)) refuse(key, faultOfCompound(key, text), path);
        continue;
      }
      const name = nameOf(key);
      const fault = faultOfKey(key, name, seen);
      if (fault !== undefined) refuse(key, fault, [...path, ...(name.trim() === '' ? [] : [name])]);
      else if (key.type === 'QUOTE_DOUBLE') lookAtEscapes(key, [...path, name]);
      seen.add(name);
    }
  }

  function lookAtScalar(node: Scalar, path: FieldPath): void {
    const { comment } = node;
    if (comment !== undefined && comment !== null && /^\S/.test(comment) && followsValue(node)) {
      refuse(
        node,
        `Unexpected comment \`#${comment.split('\n')[0] ?? ''}\` after a value, expected the value alone. If it belongs to the text, put the whole of it in quotation marks; if it is a comment, put a space after the \`#\`.`,
        path,
      );
    }
    if (node.type === 'QUOTE_DOUBLE') lookAtEscapes(node, path);
    const fault = faultOfNumber(node);
    if (fault !== undefined) refuse(node, fault, path);
  }

  /** Escapes such as `"\u202E"` write what must not be written as it is either. */
  function lookAtEscapes(node: Scalar, path: FieldPath): void {
    const [from = 0, to = 0] = node.range ?? [];
    const source = text.slice(from, to);
    if (typeof node.value !== 'string' || !source.includes('\\')) return;
    const letters = lettersIn(source);
    for (const { index, name, reason, severity } of unexpectedCharacters(node.value, 'line')) {
      if (severity !== 'error') continue;
      const escape = letters.get(node.value.charAt(index));
      const message =
        escape === undefined
          ? `Unexpected ${name} by its number, expected text that readers can see. ${reason}`
          : `Unexpected \`${escape}\` between double quotation marks, where it is the ${name}, expected \`\\${escape}\` for the backslash itself, or single quotation marks around the text.`;
      const field = fieldName(path);
      problems.push({ place: lines.place(from, to), message, rule: 'unexpected-character', field });
    }
  }

  /** Whether the comment of a value stands on its own line; one above the next field is that field's. */
  function followsValue(node: Scalar): boolean {
    const [, end = 0] = node.range ?? [];
    return /^[ \t]+#/.test(text.slice(end, end + 200)) || text[end] === '#';
  }
}

/**
 * What stands for characters in a source by a backslash and a letter, as in `"C:\\New"`, where the backslash is itself
 * to an author; those by their number are left out.
 */
function lettersIn(source: string): ReadonlyMap<string, string> {
  const letters = [...source.matchAll(/\\([^])/g)].map(([, letter]) => letter);
  const written = new Set(letters);
  return new Map(
    Object.entries(LETTERS).flatMap(([character, letter]): [string, string][] =>
      written.has(letter) ? [[character, `\\${letter}`]] : [],
    ),
  );
}

/** @see YAML 1.2.2, section 5.7 (escaped characters). */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ '\0': '0', '\x07': 'a', '\b': 'b', '\x0B': 'v', '\f': 'f', '\x1B': 'e' },
  ...{ '\x85': 'N', '\u2028': 'L', '\u2029': 'P' },
};

const IF_TEXT = 'If it is text, put the whole of it in quotation marks.';

/** Where a tag or an anchor begins that stands before a value. */
function propertyBefore(text: string, value: number, sign: string): number {
  let start = text.lastIndexOf(sign, Math.max(0, value - 1));
  if (start < 0) return value;
  while (start > 0 && /[^\s[{,]/.test(text.charAt(start - 1))) start--;
  return start;
}

function faultOfNumber({ value, source = '' }: Scalar): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (ODD_NUMBER.test(source))
    return `Unexpected number \`${source}\`, expected digits without a prefix, such as \`441\` or \`6.7\`. ${IF_TEXT}`;
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return `Unexpected number \`${source}\`, expected at most 15 digits: a larger one would be rounded. Choose a larger unit.`;
  if (digitsOf(source) > MOST_DIGITS)
    return `Unexpected number \`${source}\`, expected at most 15 digits: more would be rounded. Leave out the last ones.`;
  if (value === 0 && /^[^e]*[1-9]/i.test(source))
    return `Unexpected number \`${source}\`, expected a larger one: it would be taken for 0. Choose a smaller unit.`;
  return undefined;
}

/** How many digits a number has that say how much it is: those from the first that is not 0 to the last. */
function digitsOf(source: string): number {
  const digits = source.replace(/e.*$/i, '').replace(/^[-+0.]+|[.]/g, '');
  return digits.replace(/(?<!0)0+$/, '').length;
}

function nameOf(key: unknown): string {
  return isScalar<string | number | boolean | null>(key) && key.value !== null ? String(key.value) : '';
}

/** `{{ site.title }}` is a map in a map to YAML; an author meant what a template would put there. */
function faultOfCompound(key: Node, text: string): string {
  if (isAlias(key)) return `Unexpected alias \`*${key.source}\`, expected the name of a field. ${IF_TEXT}`;
  const [from = 0] = key.range ?? [];
  return text.startsWith('{', from) && text[from - 1] === '{'
    ? 'Unexpected `{{`, expected the value itself: content is data, and nothing in it is run.'
    : 'Unexpected compound key, expected the name of a field.';
}

function faultOfKey(key: Scalar, name: string, seen: ReadonlySet<string>): string | undefined {
  if (key.anchor !== undefined)
    return `Unexpected anchor \`&${key.anchor}\`, expected the name of a field alone.`;
  if (key.tag !== undefined) return `Unexpected tag \`${key.tag}\`, expected the name of a field alone.`;
  if (name.trim() === '') return 'Unexpected empty name of a field, expected `name: value`.';
  if (/^[^\S ]/.test(name))
    return `Unexpected no-break or other wide space before \`${shown(name.trim())}\`, expected ordinary spaces for indentation.`;
  if (name === '<<') return 'Unexpected merge `<<`, expected the fields themselves.';
  if (RESERVED.has(name))
    return `Unexpected field \`${name}\`, expected another name: this one belongs to the language of the generator.`;
  if (seen.has(name))
    return `Unexpected second \`${shown(name)}\`, expected each field once. Keep one of them.`;
  return undefined;
}
