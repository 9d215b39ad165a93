import type { Code, Root } from 'mdast';
import type { Plugin } from 'unified';
import { fenceOf } from './code-fences.ts';
import { eachFlowNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

/** Begins as a sentence does, with at least four words. */
const BEGINNING = /^[«“„"'‘(—–\s-]*\p{Lu}(?:[\p{L}\p{N}’]*[\s,«»“”„"—–-]+){3}\p{L}/u;
/** Ends as a sentence does; lines of code end with other signs, or with none. */
const END = /[\p{L}\p{N}»”"’')%][.!?…]+[»”"’')]*$/u;

/** Reports paragraphs that Markdown takes for code, since four spaces or a tab stand before them. */
export const indentedProse: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '\n    ') && !mayHold(file, '\n\t')) return;
  eachFlowNode(tree, (node) => {
    if (node.type !== 'code' || !isProse(node) || fenceOf(node, file) !== '') return;
    report(file, node.position, {
      rule: 'unread-block',
      severity: 'warning',
      message:
        'Unexpected spaces before a paragraph, which make code of it, expected none. Code stands between lines of “```”.',
    });
  });
};

function isProse({ value }: Code): boolean {
  return BEGINNING.test(value) && END.test(value.trimEnd());
}
