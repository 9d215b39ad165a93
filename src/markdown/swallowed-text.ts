import type { List, ListItem, Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachFlowNode } from './each-node.ts';
import { report } from './report.ts';

/** A line that is shorter was hardly broken because it was full. */
const FULL = 60;

/** How a sentence of its own begins: with a capital letter, and at least three words. */
const SENTENCE = /^["“«„‘(*_[]*\p{Lu}[^\s]*(?:\s+\S+){2}/u;

/**
 * Warns of text right below a list, which Markdown takes for the end of its last item.
 *
 * In lists whose other items have one line each; lines that are broken at their full length go on
 * without spaces before them in many a text, and mean it.
 *
 * @see CommonMark 0.31.2, section 5.2: laziness.
 */
export const swallowedText: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  eachFlowNode(tree, (node) => {
    const last = node.type === 'list' ? lastParagraph(node) : undefined;
    if (!last?.position) return;
    const { start, end } = last.position;
    const lines = source.slice(start.offset, end.offset).split('\n');
    const index = lines.findIndex(
      (line, at) => at > 0 && isOfItsOwn(line, lines[at - 1] ?? '', start.column),
    );
    if (index < 0) return;
    const line = start.line + index;
    const written = lines[index] ?? '';
    const indent = /^[\s>]*/.exec(written)?.[0].length ?? 0;
    const place = { start: { line, column: indent + 1 }, end: { line, column: written.length + 1 } };
    report(file, place, {
      rule: 'swallowed-text',
      severity: 'warning',
      message:
        'Unexpected text right below a list, which becomes part of its last item, expected an empty line between them. If it belongs to the item, put spaces before it, so that it stands below the words of the item.',
    });
  });
};

/** The only paragraph of the last item, where each item before it has one line. */
function lastParagraph({ children }: List): Paragraph | undefined {
  const last = children.at(-1);
  const only = last?.children.at(-1);
  return children.length > 1 && children.slice(0, -1).every(isOneLine) && only?.type === 'paragraph'
    ? only
    : undefined;
}

function isOneLine({ position }: ListItem): boolean {
  return position?.start.line === position?.end.line;
}

/** Whether a line further left than the words of its item begins anew. */
function isOfItsOwn(line: string, before: string, column: number): boolean {
  const words = line.replace(/^[\s>]*/, '');
  return line.length - words.length + 1 < column && column + before.length < FULL && SENTENCE.test(words);
}
