import type { Paragraph, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { nearest } from '../text/nearest.ts';
import { DIRECTIVES } from './directive.ts';
import { eachFlowNode, mayHold } from './each-node.ts';
import { positionInside, report } from './report.ts';

/** `::: tip`, `::: {.note}` and `:::{.callout-note}`, which other generators read as an aside. */
const OPENING = /^[ \t>]*(:{3,})(?:[ \t]+(?:([\p{L}][\p{L}\p{N}_-]*)|\{[^{}\n]*\})|\{[^{}\n]*\})/gmu;

const OURS = DIRECTIVES.containerDirective;

/** Reports lines of colons that neither begin nor end a block. */
export const strayFences: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, ':::')) return;
  // A block that is wrong leaves its last line behind, and was told.
  let isExplained = file.messages.some(({ ruleId }) => ruleId === 'directive');
  eachFlowNode(tree, (node) => {
    if (node.type !== 'paragraph' || !node.position) return;
    const source = sourceOf(node, file);
    for (const found of source.matchAll(OPENING)) {
      isExplained = true;
      explainOpening(found, node.position, file);
    }
    if (isExplained || !/^:{3,}$/.test(source)) return;
    const message = `Unexpected \`${source}\` that closes nothing, expected a line such as \`${source}note\` before it.`;
    report(file, node.position, { rule: 'directive', severity: 'warning', message });
  });
};

function explainOpening(
  { 0: line, 1: colons = '', 2: name, index }: RegExpExecArray,
  position: Position,
  file: VFile,
): void {
  const start = line.indexOf(colons);
  const written = line.slice(start);
  const place = positionInside(String(file), position, index + start, written.length);
  const meant = name === undefined ? undefined : nearest(name, OURS);
  if (name !== undefined && meant === name) {
    const message = `Unexpected space after \`${colons}\`, expected \`${colons}${name}\`.`;
    report(file, place, { rule: 'directive', message });
    return;
  }
  const expected = `expected one of ${OURS.map((one) => `\`:::${one}\``).join(', ')}`;
  if (meant === undefined) {
    const message = `Unexpected \`${written}\`, ${expected}; it is shown as text.`;
    report(file, place, { rule: 'directive', severity: 'warning', message });
  } else {
    const message = `Unexpected \`${written}\`, ${expected}. Did you mean \`${colons}${meant}\`?`;
    report(file, place, { rule: 'directive', message });
  }
}

function sourceOf({ position }: Paragraph, file: VFile): string {
  return String(file).slice(position?.start.offset, position?.end.offset);
}
