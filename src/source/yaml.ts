import { isCollection, isMap, isNode, isScalar, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Place } from '../text/place.ts';
import { explainYaml } from './explain-yaml.ts';
import type { FieldPath } from './finding.ts';
import { LineIndex } from './line-index.ts';
import { plainFields } from './plain-fields.ts';
import { beyondContract } from './yaml-contract.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { slipIn } from './yaml-slips.ts';

/** YAML as plain data, with the place of every field, or what is wrong with it. */
export interface YamlData {
  data: unknown;
  problems: YamlProblem[];
  /** A value on one line as its author wrote it, with quotation marks and comment: `"441"`, `1.10`; nothing for others. */
  written(path: FieldPath): string | undefined;
  /** Where the value of a field is, or the nearest one around it that exists. */
  placeOf(path: FieldPath): Place;
  /** Where the name of a field is, or the nearest one around it that exists. */
  placeOfKey(path: FieldPath): Place;
}

/** In UTF-16 code units: more than any contract needs, and little enough to read in a moment. */
const LONGEST_YAML = 256 * 1024;

/** Brackets inside brackets that are given to the parser at all; it would run out of stack. */
const MOST_OPEN = 100;

/** As many lists inside lists on one line: `- - - kamaz`. */
const MANY_ITEMS = new RegExp(`^ *(?:- +){${MOST_OPEN + 1}}`, 'm');

/**
 * Reads one YAML document: version 1.2, core schema, unique keys, dates left as
 * strings; aliases, anchors, tags and merges are refused, since they hide what a file
 * says.
 *
 * @param firstLine The line of the file on which `text` begins.
 * @see YAML 1.2.2, section 10.3 (core schema).
 */
export function readYaml(text: string, firstLine: number): YamlData {
  const data = text.length > LONGEST_YAML ? undefined : plainFields(text);
  if (data === undefined) return parsed(text, firstLine);
  // Places are asked for only when something is wrong with what the fields say.
  let read: YamlData | undefined;
  const whole = () => (read ??= parsed(text, firstLine));
  return {
    data,
    problems: [],
    written: (path) => whole().written(path),
    placeOf: (path) => whole().placeOf(path),
    placeOfKey: (path) => whole().placeOfKey(path),
  };
}

function parsed(text: string, firstLine: number): YamlData {
  const lines = new LineIndex(text, firstLine);
  const refused = (from: number, to: number, message: string): YamlData => {
    const place = lines.place(from, to);
    return {
      data: undefined,
      problems: [{ place, message }],
      written: () => undefined,
      placeOf: () => place,
      placeOfKey: () => place,
    };
  };
  if (text.length > LONGEST_YAML) {
    const expected = `expected at most ${LONGEST_YAML / 1024} kB. Put data into a CSV file beside the article.`;
    return refused(0, 1, `Unexpected length of ${Math.ceil(text.length / 1024)} kB of YAML, ${expected}`);
  }
  const deep = tooDeep(text);
  if (deep !== undefined)
    return refused(
      deep,
      deep + 1,
      `Unexpected depth, expected at most ${MOST_OPEN} brackets inside each other.`,
    );
  const items = MANY_ITEMS.exec(text);
  if (items) return refused(items.index, items.index + 1, 'Unexpected depth, expected at most 12 levels.');

  const tree = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    // Compares each key with every other; `beyondContract` does it in one pass.
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (text.includes('\\')) composeEscapes(tree);
  const problems =
    tree.errors.length > 0
      ? explainYaml(tree.errors, lines)
      : [...beyondContract(tree, text, lines), ...fieldsReadAsText(tree, lines)];
  const nowhere = lines.place(0, 0);
  return {
    data: problems.length > 0 ? undefined : (tree.toJS({ maxAliasCount: 0 }) as unknown),
    problems,
    written: (path) => writtenAt(tree, path, text),
    placeOf: (path) => placeOfNode(nodeAt(tree, path), lines) ?? nowhere,
    placeOfKey: (path) => {
      const holder = nodeAt(tree, path.slice(0, -1));
      const key = isMap(holder)
        ? holder.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))
            ?.key
        : holder;
      return placeOfNode(isNode(key) ? key : undefined, lines) ?? nowhere;
    },
  };
}

/** Fields whose colons YAML does not see, so that all of them are one text to it: `name:Volga desk`, `name = Volga desk`. */
function fieldsReadAsText({ contents }: Document, lines: LineIndex): YamlProblem[] {
  if (!isScalar(contents) || contents.type !== 'PLAIN') return [];
  const { line, endLine = line } = placeOfNode(contents, lines) ?? { line: 0 };
  const all = Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
  return all.flatMap((number) => slipIn(lines.lineAt({ line: number, column: 1 }), number, false) ?? []);
}

/** Files are read in normalization form C, which escapes may leave: `"Cafe\u0301"`. Places do not change. */
function composeEscapes(tree: Document): void {
  visit(tree, {
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = node.value.normalize('NFC');
    },
  });
}

/** Where more brackets are open than the parser could follow. Brackets in texts count too: no text has so many. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  for (const { index, 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_OPEN) return index;
  }
  return undefined;
}

function placeOfNode(node: Node | undefined, lines: LineIndex): Place | undefined {
  return node?.range ? lines.place(node.range[0], node.range[1]) : undefined;
}

function writtenAt(tree: Document, path: FieldPath, text: string): string | undefined {
  const node: unknown = tree.getIn(path, true);
  if (!isScalar(node) || !node.range || node.type?.startsWith('BLOCK')) return undefined;
  const [from, to] = node.range;
  if (from === to) return /^[ \t]+#.*/.exec(text.slice(from, from + 200))?.[0].trim();
  const written = text.slice(from, to);
  return written.includes('\n') ? undefined : written;
}

/** The node at a path, or the last one on the way to it. */
function nodeAt(tree: Document, path: FieldPath): Node | undefined {
  let node: unknown = tree.contents;
  for (const part of path) {
    const next: unknown = isCollection(node) ? node.get(part, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? node : undefined;
}
