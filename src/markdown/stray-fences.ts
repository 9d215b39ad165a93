import type { Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { DIRECTIVES } from './directive.ts';
import { eachFlowNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

const SPACED = new RegExp(`^(:{3,})[ \\t]+(${DIRECTIVES.containerDirective.join('|')})\\b`);

/** Reports lines of colons that neither begin nor end a block. */
export const strayFences: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, ':::')) return;
  // A block that is wrong leaves its last line behind, and was told.
  const isExplained = file.messages.some(({ ruleId }) => ruleId === 'directive');
  eachFlowNode(tree, (node) => {
    if (node.type === 'paragraph') check(node, file, isExplained);
  });
};

function check({ position }: Paragraph, file: VFile, isExplained: boolean): void {
  if (!position) return;
  const { start, end } = position;
  const source = String(file).slice(start.offset, end.offset);
  const [spaced, colons = '', name = ''] = SPACED.exec(source) ?? [];
  if (spaced !== undefined) {
    const message = `Unexpected space after \`${colons}\`, expected \`${colons}${name}\`.`;
    report(
      file,
      { start, end: { ...start, column: start.column + spaced.length } },
      { rule: 'directive', message },
    );
  } else if (!isExplained && /^:{3,}$/.test(source)) {
    const message = `Unexpected \`${source}\` that closes nothing, expected a line such as \`${source}note\` before it.`;
    report(file, position, { rule: 'directive', severity: 'warning', message });
  }
}
