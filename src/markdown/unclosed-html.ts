import type { Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode, mayHold } from './each-node.ts';
import { positionInside, report } from './report.ts';

/** What surely begins a comment or an element; signs such as `a <b`, `<3`, `<-` and `\<!--` do not. */
const BEGINNING =
  /(?<!\\)(?:<!--|<\/[a-z][\w-]*(?=\s|$)|<[a-z][\w-]*\s+[a-z_:@][\w:.@-]*\s*=|<(?:br|div|em|figure|hr|iframe|img|script|span|strong|style|sub|sup|svg|table)(?=\s|$))/i;

/**
 * Reports comments and elements that nothing closes, or that are elements to browsers alone, so that Markdown takes them
 * for text and readers see them; the first of each text. Comes after raw HTML is taken out.
 */
export const unclosedHtml: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '<')) return;
  const source = String(file);
  eachNode(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('<') || !node.position) return;
    const text = written(node, source);
    const found = BEGINNING.exec(text);
    if (!found) return;
    const [beginning] = found;
    const isComment = beginning === '<!--';
    const isClosed = /^[^<>\n]*>/.test(text.slice(found.index + 1));
    const what = isClosed ? 'whose attributes Markdown does not read' : 'that no `>` closes';
    report(file, positionInside(source, node.position, found.index, beginning.length), {
      rule: 'raw-html',
      severity: isComment ? 'error' : 'warning',
      message: isComment
        ? 'Unexpected `<!--` that no `-->` closes in its paragraph, expected no comment: readers see it, and what they should not see does not belong in the text.'
        : `Unexpected \`${beginning.replace(/\s+/g, ' ')}\` ${what}, expected Markdown: readers see it as it is written. To show the characters themselves, put them in backticks.`,
    });
  });
};

/** A text as its author wrote it, with its escapes and character references. */
function written({ position }: Text, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
