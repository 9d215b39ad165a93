import type { Blockquote, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { eachNode } from './each-node.ts';
import { positionWithin, report } from './report.ts';

/** What other generators would replace, and this one shows to readers as it is written. */
const FOREIGN: readonly { pattern: RegExp; what: string; expected: string }[] = [
  {
    pattern: /\{\{[<%]?\s*[^{}\n]{1,200}?[%>]?\}\}|\{%-?\s*\w[^{}\n]{0,200}?%\}/g,
    what: 'a template of another generator',
    expected: 'Markdown',
  },
  { pattern: /\[\[[^[\]\n]{1,200}\]\]/g, what: 'a link of a wiki', expected: '`[words](../2022/other.md)`' },
  {
    pattern: /(?<=\S[ \t])\{[#.][\w-]+\}[ \t]*$/g,
    what: 'attributes of another Markdown',
    expected: 'none: the anchor of a heading is made from its words',
  },
];

/** `> [!NOTE]`, as GitHub writes an aside. */
const ALERT = /^\[!(\w+)\]/;

/** Warns of the syntax of other generators, once a text for each kind: readers would see it. */
export const foreignSyntax: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  if (!/\{[{%#.]|\[\[|\[!/.test(source)) return;
  const found = FOREIGN.map((): Found[] => []);
  const alerts: Found[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'text')
      for (const [index, { pattern }] of FOREIGN.entries()) find(node, pattern, found[index]);
    if (node.type === 'blockquote') findAlert(node, alerts);
  });
  for (const [index, { what, expected }] of FOREIGN.entries())
    tell(file, found[index], `, ${what},`, expected);
  tell(file, alerts, ', an aside of GitHub,', '`:::note`, closed by `:::`');
};

interface Found {
  written: string;
  position: Position | undefined;
}

function find({ value, position }: Text, pattern: RegExp, found: Found[] = []): void {
  for (const [written] of value.matchAll(pattern)) found.push({ written, position });
}

function findAlert({ children: [first], position }: Blockquote, found: Found[]): void {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [written] = (text?.type === 'text' ? ALERT.exec(text.value) : undefined) ?? [];
  if (written !== undefined) found.push({ written, position });
}

function tell(file: VFile, found: readonly Found[] = [], what: string, expected: string): void {
  const [first] = found;
  if (!first) return;
  const { written, position } = first;
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : '';
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  report(file, positionWithin(file, position, written), {
    rule: 'foreign-syntax',
    severity: 'warning',
    message: `Unexpected \`${shown}\`${more}${what} expected ${expected}: readers see it as it is written.`,
  });
}
