import type { Definition, Root } from 'mdast';
import type { Plugin } from 'unified';
import { eachFlowNode, eachNode, mayHold } from './each-node.ts';
import { report } from './report.ts';
import { inMessage } from '../text/in-message.ts';

/**
 * Reports comments that are written as the definition of a link, `[//]: # (ask her again)`, and takes them out. One
 * that a link refers to is none; that it leads nowhere is told with the addresses.
 */
export const commentDefinitions: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, ']:')) return;
  const found: Definition[] = [];
  let used: Set<string> | undefined;
  eachFlowNode(tree, (node, index, parent) => {
    if (node.type !== 'definition' || !mayBeComment(node)) return undefined;
    used ??= namesUsed(tree);
    if (used.has(node.identifier.toUpperCase())) return undefined;
    found.push(node);
    parent.children.splice(index, 1);
    return index;
  });
  const [first] = found;
  if (!first) return;
  const { start, end } = first.position ?? {};
  const [line = ''] = String(file).slice(start?.offset, end?.offset).split('\n', 1);
  const shown = inMessage(line);
  const more = found.length > 1 ? ` and ${found.length - 1} more like it` : '';
  const message = `Unexpected comment \`${shown}\`${more}, expected none: what readers should not see does not belong in the text. Take it out.`;
  report(file, first.position, { rule: 'link-reference', message });
};

/** A title without an address, or a note of who did what under a name of signs alone: `[#]: translator: (her)`. */
function mayBeComment({ identifier, url, title }: Definition): boolean {
  if (/^#?$/.test(url)) return typeof title === 'string';
  return /^[^\p{L}\p{N}]+$/u.test(identifier) && /^[\p{L}-]+:$/u.test(url);
}

/** The names that links and pictures refer to. */
function namesUsed(tree: Root): Set<string> {
  const names = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference')
      names.add(node.identifier.toUpperCase());
    return undefined;
  });
  return names;
}
