import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachNode, mayHold } from './each-node.ts';
import { positionInside, report } from './report.ts';

/** A word that goes on in the next line. */
const BROKEN = /(?<![\p{L}\p{N}-])([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-)\n[\s>]*(\p{Ll}[\p{L}\p{M}’']*)/gu;

/** What stands between two words of which the first lacks its end on purpose: “pre- and post-war”. */
const BETWEEN = new Set(
  'and or to nor but as und oder bis sowie et ou à y o u e ed i oraz lub och eller og en of ja tai и или либо до а но та або һәм яки я ve veya ile және'.split(
    ' ',
  ),
);

/**
 * Warns of words that are divided at the end of a line, as they are in what is copied from a PDF:
 * Markdown makes a space of the end of a line, so that readers see `govern- ment`.
 */
export const brokenWords: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '-\n')) return;
  const source = String(file);
  eachNode(tree, ({ type, position }) => {
    if (type !== 'text' || !position) return;
    const written = source.slice(position.start.offset, position.end.offset);
    for (const { index, 1: first = '', 2: rest = '' } of written.matchAll(BROKEN)) {
      if (BETWEEN.has(rest)) continue;
      report(file, positionInside(source, position, index, first.length), {
        rule: 'broken-word',
        severity: 'warning',
        message: `Unexpected \`${first}\` at the end of a line, expected the whole word on one line: readers see \`${first} ${rest}\`.`,
      });
      return;
    }
  });
};
