import type { Code, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { fenceOf } from './code-fences.ts';
import { DIRECTIVES } from './directive.ts';
import { eachFlowNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

/** Begins as a sentence does, with at least four words. */
const BEGINNING = /^[«“„"'‘(—–\s-]*\p{Lu}(?:[\p{L}\p{N}’]*[\s,«»“”„"—–-]+){3}\p{L}/u;
/** Ends as a sentence does; lines of code end with other signs, or with none. */
const END = /[\p{L}\p{N}»”"’')%][.!?…]+[»”"’')]*$/u;

/** The first line of a chart, or of a directive with text in it. */
const BLOCK = new RegExp(
  `^(?:(\`{3}|~{3})chart(?=[ \\t]*\\n)|:{3,}(?:${DIRECTIVES.containerDirective.join('|')})\\b)`,
);

/** Reports what Markdown takes for code, since four spaces or a tab stand before it: paragraphs, charts and directives. */
export const indentedProse: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '\n    ') && !mayHold(file, '\n\t')) return;
  eachFlowNode(tree, (node, index, parent) => {
    if (node.type !== 'code' || fenceOf(node, file) !== '') return;
    if (isOfMkDocs(parent.children[index - 1])) return;
    const [block] = BLOCK.exec(node.value) ?? [];
    if (block === undefined && !isProse(node)) return;
    const remedy =
      block === undefined
        ? 'Code stands between lines of “```”.'
        : 'Readers would see its lines as they are written.';
    report(file, node.position, {
      rule: 'unread-block',
      // A chart that is code is as good as one with mistakes.
      severity: block?.endsWith('chart') === true ? 'error' : 'warning',
      message: `Unexpected spaces before ${block === undefined ? 'a paragraph' : `“${block}”`}, which make code of it, expected none. ${remedy}`,
    });
  });
};

/** What stands indented below the first line of an aside or tab of MkDocs, which is told itself. */
function isOfMkDocs(above: Nodes | undefined): boolean {
  return above?.type === 'paragraph' && /^(?:!!!|\?\?\?|===[!+]? ["“])/.test(toString(above));
}

function isProse({ value }: Code): boolean {
  return BEGINNING.test(value) && END.test(value.trimEnd());
}
