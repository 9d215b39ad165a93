import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import type { Document as YamlTree, Node } from 'yaml';
import type { Place } from '../text/place.ts';
import type { FieldPath } from './finding.ts';

/** YAML as plain data, with the place of every field, or what is wrong with it. */
export interface YamlData {
  data: unknown;
  problems: { place: Place; message: string }[];
  /** Where the value of a field is, or the nearest one around it that exists. */
  placeOf(path: FieldPath): Place;
  /** Where the name of a field is, or the nearest one around it that exists. */
  placeOfKey(path: FieldPath): Place;
}

/** Collections inside collections; deeper than any contract needs. */
const DEEPEST = 12;

/**
 * Reads one YAML document: version 1.2, core schema, unique keys, dates left as
 * strings; aliases, anchors and tags are refused, since they hide what a file says.
 *
 * @param firstLine The line of the file on which `text` begins.
 * @see YAML 1.2.2, section 10.3 (core schema).
 */
export function readYaml(text: string, firstLine: number): YamlData {
  const lines = lineCounter(text);
  const tree = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(from, to));
    return {
      line: start.line + firstLine - 1,
      column: start.col,
      endLine: end.line + firstLine - 1,
      endColumn: end.col,
    };
  };
  const problems = [
    ...tree.errors.map((error) => ({
      place: place(...error.pos),
      message: explain(error.code, error.message),
    })),
    ...(tree.errors.length > 0 ? [] : unwanted(tree, place)),
  ];
  return {
    data: problems.length > 0 ? undefined : (tree.toJS({ maxAliasCount: 0 }) as unknown),
    problems,
    placeOf: (path) => {
      const node = nodeAt(tree, path);
      return node?.range ? place(node.range[0], node.range[1]) : { line: firstLine, column: 1 };
    },
    placeOfKey: (path) => {
      const holder = nodeAt(tree, path.slice(0, -1));
      const key = isMap(holder)
        ? holder.items.find((pair) => isScalar(pair.key) && pair.key.value === path.at(-1))?.key
        : holder;
      return isNode(key) && key.range ? place(key.range[0], key.range[1]) : { line: firstLine, column: 1 };
    },
  };
}

/** Counts every line, also those that the parser cannot read and would not count itself. */
function lineCounter(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) counter.addNewLine(end + 1);
  return counter;
}

function explain(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'Unexpected second field of the same name, expected each field once.';
    case 'MULTIPLE_DOCS':
      return 'Unexpected second YAML document, expected one.';
    case 'TAB_AS_INDENT':
      return 'Unexpected tab, expected spaces for indentation.';
    case 'BAD_INDENT':
      return 'Unexpected indentation, expected the fields of one level below each other.';
    default:
      return `Unexpected YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}. If the text holds \`: \` or \` #\`, or begins with a quotation mark, bracket, \`@\`, \`*\`, \`&\` or \`%\`, put the whole of it in quotation marks.`;
  }
}

/** What YAML allows and the contract does not. */
function unwanted(tree: YamlTree, place: (from: number, to: number) => Place) {
  const problems: YamlData['problems'] = [];
  const refuse = (node: Node, message: string) => {
    const [from, to] = node.range ?? [0, 0];
    problems.push({ place: place(from, to), message });
  };
  visit(tree, (_, node, path) => {
    if (isPair(node)) {
      if (!isScalar(node.key) && isNode(node.key))
        refuse(node.key, 'Unexpected compound key, expected the name of a field.');
      return undefined;
    }
    if (!isNode(node)) return undefined;
    if (isScalar(node) && node.comment !== undefined && node.comment !== null && /^\S/.test(node.comment)) {
      refuse(
        node,
        `Unexpected comment \`#${node.comment.split('\n')[0] ?? ''}\` after a value, expected the value alone. If it belongs to the text, put the whole of it in quotation marks; if it is a comment, put a space after the \`#\`.`,
      );
    }
    if (isAlias(node)) refuse(node, `Unexpected alias \`*${node.source}\`, expected the value itself.`);
    else if (node.anchor !== undefined)
      refuse(node, `Unexpected anchor \`&${node.anchor}\`, expected the value alone.`);
    if (node.tag !== undefined)
      refuse(
        node,
        `Unexpected tag \`${node.tag.replace('tag:yaml.org,2002:', '!!')}\`, expected the value alone.`,
      );
    if (isCollection(node) && path.filter((parent) => isCollection(parent)).length >= DEEPEST) {
      refuse(node, `Unexpected depth, expected at most ${DEEPEST} levels.`);
      return visit.BREAK;
    }
    return undefined;
  });
  return problems;
}

/** The node at a path, or the last one on the way to it. */
function nodeAt(tree: YamlTree, path: FieldPath): Node | undefined {
  let node: unknown = tree.contents;
  for (const part of path) {
    const next: unknown = isCollection(node) ? node.get(part, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? node : undefined;
}
