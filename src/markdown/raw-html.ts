import type { Html, Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode } from './each-node.ts';
import { report } from './report.ts';

/** What holds blocks; raw HTML in anything else stands in a line. */
const FLOW: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

/** The contract has no raw HTML: it is reported where it stands, and its characters are shown as code. */
export const rawHtml: Plugin<[], Root> = () => (tree, file) => {
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'html') return;
    report(file, node.position, {
      rule: 'raw-html',
      message: `Unexpected raw HTML \`${shortened(node.value)}\`, ${expected(node.value)}`,
    });
    parent.children[index] = FLOW.has(parent.type) ? code(node, 'code') : code(node, 'inlineCode');
  });
};

function code<Type extends 'code' | 'inlineCode'>(
  { value, position }: Html,
  type: Type,
): { type: Type; value: string } {
  return { type, value, ...(position && { position }) };
}

function shortened(html: string): string {
  const [line = ''] = html.split('\n', 1);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function expected(html: string): string {
  return html.startsWith('<!--')
    ? 'expected no comment: what readers should not see does not belong in the text.'
    : 'expected Markdown. To show the characters themselves, put them in backticks.';
}
