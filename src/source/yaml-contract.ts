import { isAlias, isCollection, isMap, isNode, isScalar, type Document, type Node, type Scalar } from 'yaml';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import type { LineIndex } from './line-index.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** Collections inside collections; deeper than any contract needs. */
const DEEPEST = 12;

/** Names that JavaScript gives to every object; a field of theirs could change what others say. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Numbers that are not written as people write them: `0x1F`, `0o17`, `007`, `.inf`, `.nan`. */
const ODD_NUMBER = /^[-+]?(?:0[xo]|0\d|\.(?:inf|nan)$)/i;

/** What YAML allows and the contract does not, in the order of the text. */
export function beyondContract(tree: Document, text: string, lines: LineIndex): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const refuse = (node: Node, message: string, field?: string) => {
    const [from, to] = node.range ?? [0, 0];
    problems.push({
      place: lines.place(from, to),
      message,
      ...(field !== undefined && { field }),
    });
  };
  const directive = text.indexOf('%');
  if (tree.directives?.yaml.explicit === true)
    problems.push({
      place: lines.place(directive, directive + 5),
      message: 'Unexpected directive `%YAML`, expected the fields alone.',
    });
  if (isNode(tree.contents)) look(tree.contents, 0);
  return problems;

  function look(node: Node, depth: number): void {
    if (isAlias(node)) {
      refuse(node, `Unexpected alias \`*${node.source}\`, expected the value itself. ${IF_TEXT}`);
      return;
    }
    if (node.anchor !== undefined)
      refuse(node, `Unexpected anchor \`&${node.anchor}\`, expected the value alone. ${IF_TEXT}`);
    if (node.tag !== undefined) {
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      refuse(node, `Unexpected tag \`${tag}\`, expected the value alone. ${IF_TEXT}`);
    }
    if (isScalar(node)) lookAtScalar(node);
    else if (depth >= DEEPEST) refuse(node, `Unexpected depth, expected at most ${DEEPEST} levels.`);
    else if (isMap(node)) {
      lookAtKeys(node.items.map(({ key }) => key));
      for (const { value } of node.items) if (isNode(value)) look(value, depth + 1);
    } else if (isCollection(node)) {
      for (const item of node.items) if (isNode(item)) look(item, depth + 1);
    }
  }

  function lookAtKeys(keys: readonly unknown[]): void {
    const seen = new Set<string>();
    for (const key of keys) {
      if (!isScalar(key)) {
        if (isNode(key)) refuse(key, 'Unexpected compound key, expected the name of a field.');
        continue;
      }
      const name = String(key.value);
      const fault = faultOfKey(key, name, seen);
      if (fault !== undefined) refuse(key, fault, name);
      seen.add(name);
    }
  }

  function lookAtScalar(node: Scalar): void {
    const { comment, source } = node;
    if (comment !== undefined && comment !== null && /^\S/.test(comment) && followsValue(node)) {
      refuse(
        node,
        `Unexpected comment \`#${comment.split('\n')[0] ?? ''}\` after a value, expected the value alone. If it belongs to the text, put the whole of it in quotation marks; if it is a comment, put a space after the \`#\`.`,
      );
    }
    if (node.type === 'QUOTE_DOUBLE') lookAtEscapes(node);
    if (typeof node.value !== 'number') return;
    if (ODD_NUMBER.test(source ?? ''))
      refuse(
        node,
        `Unexpected number \`${source ?? ''}\`, expected digits without a prefix, such as \`441\` or \`6.7\`. ${IF_TEXT}`,
      );
    else if (Number.isInteger(node.value) && !Number.isSafeInteger(node.value))
      refuse(
        node,
        `Unexpected number \`${source ?? ''}\`, expected at most 15 digits: a larger one would be rounded. Choose a larger unit.`,
      );
  }

  /** Escapes such as `"\u202E"` write what must not be written as it is either. */
  function lookAtEscapes(node: Scalar): void {
    const [from = 0, to = 0] = node.range ?? [];
    if (typeof node.value !== 'string' || !text.slice(from, to).includes('\\')) return;
    for (const { name, reason, severity } of unexpectedCharacters(node.value, 'line')) {
      if (severity !== 'error') continue;
      const message = `Unexpected ${name} by its number, expected text that readers can see. ${reason}`;
      problems.push({ place: lines.place(from, to), message, rule: 'unexpected-character' });
    }
  }

  /** Whether the comment of a value stands on its own line; one above the next field is that field's. */
  function followsValue(node: Scalar): boolean {
    const [, end = 0] = node.range ?? [];
    return /^[ \t]+#/.test(text.slice(end, end + 200)) || text[end] === '#';
  }
}

const IF_TEXT = 'If it is text, put the whole of it in quotation marks.';

function faultOfKey(key: Scalar, name: string, seen: ReadonlySet<string>): string | undefined {
  if (key.anchor !== undefined)
    return `Unexpected anchor \`&${key.anchor}\`, expected the name of a field alone.`;
  if (key.tag !== undefined) return `Unexpected tag \`${key.tag}\`, expected the name of a field alone.`;
  if (key.value === null || name.trim() === '')
    return 'Unexpected empty name of a field, expected `name: value`.';
  if (name === '<<') return 'Unexpected merge `<<`, expected the fields themselves.';
  if (RESERVED.has(name))
    return `Unexpected field \`${name}\`, expected another name: this one belongs to the language of the generator.`;
  if (seen.has(name)) return 'Unexpected second field of the same name, expected each field once.';
  return undefined;
}
