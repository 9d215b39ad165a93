import { DOMParser, type Attr, type Document, type Element, type Node } from '@xmldom/xmldom';
import type { Place } from '../../text/place.ts';
import type { SvgAttribute, SvgElement, SvgProblem } from './svg-element.ts';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const INSTRUCTION = 7;

/** The tree of a text that is well-formed XML, with places, or the first thing that is not; nothing is mended. */
export function parseXml(text: string): { root: SvgElement } | { problem: SvgProblem } {
  let said = 'it cannot be read';
  let place: Place = { line: 1, column: 1 };
  let document: Document;
  try {
    document = new DOMParser({
      normalizeLineEndings: (same) => same,
      onError(_level, message, { locator }: { locator?: { lineNumber: number; columnNumber?: number } }) {
        said = message;
        place = { line: Math.max(1, locator?.lineNumber ?? 1), column: locator?.columnNumber ?? 1 };
        throw new SyntaxError(message);
      },
    }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml');
  } catch {
    return { problem: { rule: 'svg-xml', message: explain(said), ...place } };
  }
  const outside = instructionIn(document);
  if (outside) return { problem: outside };
  const root = document.documentElement;
  return root ? { root: treeOf(root) } : { problem: { rule: 'svg-xml', message: explain(said), ...place } };
}

/** What the parser says, as authors read it. */
const SAYINGS: readonly [RegExp, (...found: string[]) => string][] = [
  [/mismatch: "([^"]*)" != "([^"]*)"/, (open, close) => `\`</${close}>\`, expected \`</${open}>\``],
  [
    /unclosed xml tag\(s\): (.*)/,
    (tags) => `end of the file, expected \`</${tags.split(', ').at(-1) ?? ''}>\``,
  ],
  [/missing root/, () => 'text, expected an SVG, which begins with `<svg`'],
  [
    /Only one element can be added|Extra content|content outside root/,
    () => 'content outside of `<svg>`, expected one root element',
  ],
  [/Attribute (\S+) redefined/, (name) => `second attribute \`${name}\`, expected each once`],
  [/entity not found:\s*(\S+)/, (entity) => `entity \`${entity}\`, expected the character itself`],
  [/EntityRef|entity not matching/, () => '`&`, expected `&amp;` where that character is meant'],
  [
    /namespace is null|NamespaceError/,
    () =>
      'prefix that stands for nothing, expected its declaration on `<svg>`, such as `xmlns:xlink="http://www.w3.org/1999/xlink"`',
  ],
  [/missed quot|missed start quot/, () => 'value without quotation marks, expected them around it'],
  [/missed value/, () => 'attribute without value, expected `name="value"`'],
  [/comment is not/, () => 'comment with `--` in it or without end, expected `<!-- … -->`'],
  [/Unescaped '<'/, () => '`<` in the value of an attribute, expected `&lt;`'],
  [/replacement character/, () => 'character U+FFFD, which stands for a lost one, expected the right one'],
  [
    /xml declaration (?:which )?is only/,
    () => 'XML declaration behind a space or something else, expected it at the very beginning',
  ],
  [
    /xml declaration is not/,
    () => 'form of the XML declaration, expected `<?xml version="1.0" encoding="UTF-8"?>`',
  ],
];

function explain(said: string): string {
  const found = SAYINGS.map(([saying, tell]) => {
    const match = saying.exec(said);
    return match && tell(...match.slice(1));
  }).find((told) => told !== null);
  return `Unexpected ${found ?? 'mistake in the XML, expected it well-formed'}: browsers show nothing of an SVG that is not well-formed. Export it again, or as PNG.`;
}

function instructionIn(document: Document): SvgProblem | undefined {
  for (const node of nodesIn(document)) {
    if (node.nodeType !== INSTRUCTION || node.nodeName === 'xml') continue;
    const reason = node.nodeName.startsWith('xml-')
      ? 'it has browsers fetch another file. Remove it, and put styles into `<style>`.'
      : 'programs may act on it. Remove it.';
    return {
      rule: 'svg-instruction',
      message: `Unexpected instruction \`<?${node.nodeName} …?>\`, expected none: ${reason}`,
      ...placeOf(node, node.nodeName.length + 2),
    };
  }
  return undefined;
}

/** Everything in a node, in the order of the file; not by recursion, since nothing bounds the depth yet. */
function* nodesIn(root: Node): Generator<Node> {
  let node: Node | null = root.firstChild;
  while (node) {
    yield node;
    let next: Node | null = node.firstChild;
    for (let up: Node | null = node; !next && up && up !== root; up = up.parentNode) next = up.nextSibling;
    node = next;
  }
}

type Growing = SvgElement & { children: SvgElement[] };

function treeOf(root: Element): SvgElement {
  const tree = elementOf(root, 1);
  const known = new Map<Node, Growing>([[root, tree]]);
  for (const node of nodesIn(root)) {
    const parent = node.parentNode && known.get(node.parentNode);
    if (!parent) continue;
    if (node.nodeType === ELEMENT) {
      const element = elementOf(node as Element, parent.depth + 1);
      parent.children.push(element);
      known.set(node, element);
    } else if (node.nodeType === TEXT || node.nodeType === CDATA) parent.text += node.nodeValue ?? '';
  }
  return tree;
}

function elementOf(node: Element, depth: number): Growing {
  return {
    namespace: node.namespaceURI,
    name: node.localName ?? node.tagName,
    tag: node.tagName,
    attributes: [...node.attributes].map(attributeOf),
    children: [],
    text: '',
    depth,
    place: placeOf(node, node.tagName.length + 1),
  };
}

function attributeOf(node: Attr): SvgAttribute {
  return {
    namespace: node.namespaceURI,
    name: node.localName ?? node.name,
    tag: node.name,
    value: node.value,
    // The parser gives the place of the quotation mark.
    place: placeOf(node, node.value.length + 2),
  };
}

function placeOf({ lineNumber = 1, columnNumber = 1 }: Node, length: number): Place {
  const line = Math.max(1, lineNumber);
  return { line, column: columnNumber, endLine: line, endColumn: columnNumber + length };
}
