import type { Code, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachNode } from './each-node.ts';
import { report } from './report.ts';

/** Reports fenced blocks without a closing fence, which take in the rest of the article. */
export const codeFences: Plugin<[], Root> = () => (tree, file) => {
  eachNode(tree, (node) => {
    if (node.type === 'code') checkClosed(node, file);
  });
};

function checkClosed(node: Code, file: VFile): void {
  const { start, end } = node.position ?? {};
  const source = String(file).slice(start?.offset, end?.offset);
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
  const lastLine = source.slice(source.lastIndexOf('\n') + 1);
  const [closing = ''] = /(?:`{3,}|~{3,})[ \t]*$/.exec(lastLine) ?? [];
  const isClosed =
    source.includes('\n') && closing.trim().length >= fence.length && closing.startsWith(fence.charAt(0));
  if (fence === '' || isClosed) return;
  report(file, start && { start, end: { ...start, column: start.column + fence.length } }, {
    rule: 'code-fence',
    severity: node.lang === 'chart' ? 'error' : 'warning',
    message: `Unexpected end of the text inside a block that begins with “${fence}${node.lang ?? ''}”, expected a line of “${fence}” that closes it.`,
  });
}
