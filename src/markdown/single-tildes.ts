import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

/** How strikethrough with single signs begins. */
const OPENS = /^~[^~]/;

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

/**
 * Warns of words that are struck out by single tildes within words, which are ranges as
 * a rule: in `3~5 days, 10~20 people` readers would see `35 days, 1020 people`, half of it struck out.
 *
 * @see GitHub Flavored Markdown 0.29, section 6.5: one tilde on each side is enough.
 */
export const singleTildes: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '~')) return;
  const source = String(file);
  eachNode(tree, ({ type, position }) => {
    if (type !== 'delete' || !position) return undefined;
    const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
    const written = source.slice(start, end);
    const isWithinWords =
      ENDS_IN_WORD.test(source.slice(Math.max(0, start - 2), start)) ||
      BEGINS_WITH_WORD.test(source.slice(end, end + 2));
    if (!OPENS.test(written) || !isWithinWords) return undefined;
    report(file, position, {
      rule: 'strikethrough',
      severity: 'warning',
      message:
        'Unexpected words that are struck out between two `~`, expected `\\~` for each sign that readers are to see, as in `3\\~5`, or `~~` on both sides.',
    });
    return undefined;
  });
};
