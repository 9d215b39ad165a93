import type { Html, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachNode, holdsFlow, mayHold } from './each-node.ts';
import { insteadOfHtml, isPartOf } from './instead-of-html.ts';
import { report } from './report.ts';
import { inMessage } from '../text/in-message.ts';

/** Of each element so many are told one by one: who writes one knows no other way, or lets a program write. */
const MOST_OF_A_NAME = 5;

/**
 * The contract has no raw HTML: it is reported where it stands, once for each element,
 * and its characters are shown as code.
 */
export const rawHtml: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '<')) return;
  const open = new Map<string, number>();
  const told = new Map<string, { count: number; next?: Html }>();
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'html') return;
    if (!goesWith(node.value, open)) {
      const name = nameOf(node.value);
      const tally = told.get(name) ?? { count: 0 };
      told.set(name, tally);
      if (++tally.count > MOST_OF_A_NAME) tally.next ??= node;
      else {
        report(file, node.position, {
          rule: 'raw-html',
          message: `Unexpected raw HTML \`${shortened(node.value)}\`, ${expected(node.value, parent)}`,
        });
      }
    }
    // In a line it is part of it.
    parent.children[index] = holdsFlow(parent) ? code(node, 'code') : code(node, 'inlineCode');
  });
  for (const [name, { count, next }] of told) if (next) reportMore(file, next, name, count - MOST_OF_A_NAME);
};

/** `br`, `!--` for a comment; nothing for what else begins with `<`. */
function nameOf(html: string): string {
  const [, comment, name = ''] = /^\s*<(?:(!--)|\/?([a-z][a-z0-9-]*))/i.exec(html) ?? [];
  return comment ?? name.toLowerCase();
}

function reportMore(file: VFile, { position }: Html, name: string, count: number): void {
  const what =
    name === '!--' ? 'comments `<!-- … -->`' : name === '' ? 'pieces of raw HTML' : `of \`<${name}>\``;
  report(file, position, {
    rule: 'raw-html',
    message: `Unexpected ${count} more ${what} from here on, expected none.`,
  });
}

/** Whether what is to say of this was said: it is the end or a part of an element whose beginning was reported. */
function goesWith(html: string, open: Map<string, number>): boolean {
  const [, slash, written = ''] = /^\s*<(\/?)([a-z][a-z0-9-]*)/i.exec(html) ?? [];
  if (written === '') return false;
  const name = written.toLowerCase();
  const count = open.get(name) ?? 0;
  const isPart = isPartOf(name, open);
  const tags = html.match(new RegExp(`</?${name}(?![a-z0-9-])`, 'gi')) ?? [];
  const ends = tags.filter((tag) => tag.startsWith('</')).length;
  open.set(name, Math.max(0, count + tags.length - 2 * ends));
  return isPart || (slash === '/' && count > 0 && /^\s*<\/[^>]*>\s*$/.test(html));
}

function code<Type extends 'code' | 'inlineCode'>(
  { value, position }: Html,
  type: Type,
): { type: Type; value: string } {
  return { type, value, ...(position && { position }) };
}

function shortened(html: string): string {
  const [line = ''] = html.trimStart().split('\n', 1);
  return inMessage(line);
}

/** A cell of a table is one line. */
const IN_A_CELL = 'a comma or semicolon, or a row of its own: a cell is one line';

function expected(html: string, { type }: Parents): string {
  if (html.startsWith('<!--'))
    return 'expected no comment: what readers should not see does not belong in the text.';
  const name = nameOf(html);
  const instead = name === 'br' && type === 'tableCell' ? IN_A_CELL : insteadOfHtml(name);
  return `expected ${instead}. To show the characters themselves, put them in backticks.`;
}
