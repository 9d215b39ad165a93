import type { Code, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachFlowNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

/** Reports fenced blocks without a closing fence, which take in the rest of the article. */
export const codeFences: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '```') && !mayHold(file, '~~~')) return;
  eachFlowNode(tree, (node) => {
    if (node.type === 'code') checkClosed(node, file);
  });
};

function checkClosed(node: Code, file: VFile): void {
  if (!isUnclosed(node, file)) return;
  const { start } = node.position ?? {};
  const fence = fenceOf(node, file);
  report(file, start && { start, end: { ...start, column: start.column + fence.length } }, {
    rule: 'code-fence',
    severity: node.lang === 'chart' ? 'error' : 'warning',
    message: `Unexpected end of the text inside a block that begins with “${fence}${node.lang ?? ''}”, expected a line of “${fence}” that closes it.`,
  });
}

/** Whether a fenced block goes on to the end of what it stands in. */
export function isUnclosed(node: Code, file: VFile): boolean {
  const source = sourceOf(node, file);
  const fence = fenceOf(node, file);
  const lastLine = source.slice(source.lastIndexOf('\n') + 1);
  const [closing = ''] = /(?:`{3,}|~{3,})[ \t]*$/.exec(lastLine) ?? [];
  const isClosed =
    source.includes('\n') && closing.trim().length >= fence.length && closing.startsWith(fence.charAt(0));
  return fence !== '' && !isClosed;
}

/** The characters that a block begins with; none of one that is indented. */
export function fenceOf(node: Code, file: VFile): string {
  return /^(?:`{3,}|~{3,})/.exec(sourceOf(node, file))?.[0] ?? '';
}

function sourceOf({ position }: Code, file: VFile): string {
  return String(file).slice(position?.start.offset, position?.end.offset);
}
