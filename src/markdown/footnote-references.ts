import type { FootnoteDefinition, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachNode, mayHold } from './each-node.ts';
import { isSeen } from './is-seen.ts';
import { positionWithin, report } from './report.ts';

/** A mark in the text that is no footnote, since nothing defines it; `[^0-9]` is a pattern of a programmer. */
const UNDEFINED = /\[\^(?!\d-\d|\p{L}-\p{L})[\p{L}\p{N}_-]+\](?![*+?{(])/gu;

/** Reports marks without a footnote, and footnotes without a mark, which readers would never see. */
export const footnoteReferences: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '[^')) return;
  const marked = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'footnoteReference') marked.add(node.identifier);
  });
  eachNode(tree, (node) => {
    if (node.type === 'footnoteDefinition') judge(node, marked.has(node.identifier), file);
    if (node.type !== 'text' || !node.value.includes('[^')) return;
    for (const { 0: mark } of node.value.matchAll(UNDEFINED)) {
      const message = `Unexpected mark \`${mark}\`, expected a footnote for it: \`${mark}: …\` on a line of its own.`;
      report(file, positionWithin(file, node.position, mark), {
        rule: 'footnote',
        severity: 'warning',
        message,
      });
    }
  });
};

function judge(note: FootnoteDefinition, isMarked: boolean, file: VFile): void {
  const { label, identifier, children, position } = note;
  const mark = `\`[^${label ?? identifier}]\``;
  const message = !isMarked
    ? `Unexpected footnote ${mark} without a mark, expected ${mark} in the text.`
    : children.some((child) => isSeen(child))
      ? undefined
      : `Unexpected footnote ${mark} without words, expected some behind its colon.`;
  if (message !== undefined) report(file, position, { rule: 'footnote', severity: 'warning', message });
}
