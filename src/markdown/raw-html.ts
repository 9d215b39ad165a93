import type { Html, Parents, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachNode, holdsFlow, mayHold } from './each-node.ts';
import { report } from './report.ts';

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
    if (!closes(node.value, open)) {
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
  return (
    /^<(?:!--|\/?([a-z][a-z0-9-]*))/i.exec(html)?.[1]?.toLowerCase() ?? (html.startsWith('<!--') ? '!--' : '')
  );
}

function reportMore(file: VFile, { position }: Html, name: string, count: number): void {
  const what =
    name === '!--' ? 'comments `<!-- … -->`' : name === '' ? 'pieces of raw HTML' : `of \`<${name}>\``;
  report(file, position, {
    rule: 'raw-html',
    message: `Unexpected ${count} more ${what} from here on, expected none.`,
  });
}

/** Whether this is only the end of an element whose beginning was reported. */
function closes(html: string, open: Map<string, number>): boolean {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(html) ?? [];
  if (name === '') return false;
  const count = open.get(name.toLowerCase()) ?? 0;
  if (slash !== '/') {
    open.set(name.toLowerCase(), count + 1);
    return false;
  }
  if (count > 0) open.set(name.toLowerCase(), count - 1);
  return count > 0 && /^<\/[^>]*>\s*$/.test(html);
}

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

/** What an element was probably written for, and how the contract says it. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'expected a link in Markdown: `[words](https://example.org/)`.',
    b: 'expected `**words**`.',
    strong: 'expected `**words**`.',
    i: 'expected `*words*`.',
    em: 'expected `*words*`.',
    br: 'expected a backslash at the end of the line, or a new paragraph.',
    hr: 'expected a line of `---`.',
    img: 'expected a picture in Markdown, its file beside the article: `![what it shows](map.png)`.',
    figure: 'expected a picture in Markdown, alone in its paragraph: `![what it shows](map.png "caption")`.',
    table: 'expected a table in Markdown.',
    blockquote: 'expected `> words`, or `:::quote{by=…}` with its speaker.',
    iframe: 'expected a link: a page shows nothing of other sites.',
    script: 'expected none: nothing in content is run.',
    style: 'expected none: the look is that of the publication.',
    p: 'expected a paragraph between empty lines.',
    div: 'expected Markdown; an aside is `:::note`.',
    sup: 'expected a footnote, `[^1]`, or the character itself, such as ².',
    sub: 'expected the character itself, such as ₂.',
  }),
);

/** A cell of a table is one line. */
const IN_A_CELL = 'expected a comma or semicolon, or a row of its own: a cell is one line.';

function expected(html: string, { type }: Parents): string {
  if (html.startsWith('<!--'))
    return 'expected no comment: what readers should not see does not belong in the text.';
  const [, name = ''] = /^<\/?([a-z][a-z0-9-]*)/i.exec(html) ?? [];
  const isBreak = name.toLowerCase() === 'br' && type === 'tableCell';
  const instead = isBreak ? IN_A_CELL : (INSTEAD.get(name.toLowerCase()) ?? 'expected Markdown.');
  return `${instead} To show the characters themselves, put them in backticks.`;
}
