import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachFlowNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

/**
 * Reports definitions of links and footnotes that readers never see: the second of a name,
 * since the first one holds, and footnotes whose name Markdown takes for that of a link.
 */
export const definitions: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, ']:')) return;
  const known = new Map<string, Repeated>();
  eachFlowNode(tree, (node, index, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined;
    if (node.type === 'definition' && node.identifier.startsWith('^')) {
      reportName(file, node);
      parent.children.splice(index, 1);
      return index;
    }
    const name = `${node.type} ${node.identifier.toUpperCase()}`;
    const repeated = known.get(name);
    if (!repeated) {
      known.set(name, { more: -1 });
      return undefined;
    }
    repeated.second ??= node;
    repeated.more++;
    if (node.type === 'footnoteDefinition') return undefined;
    // Nothing more is said of an address that leads nowhere.
    parent.children.splice(index, 1);
    return index;
  });
  for (const repeated of known.values())
    if (repeated.second) reportSecond(file, repeated.second, repeated.more);
};

/** The second definition of a name, and how many follow it: what an importer repeats, it repeats in every line. */
interface Repeated {
  second?: Definition | FootnoteDefinition;
  more: number;
}

function reportName(file: VFile, { label, identifier, position }: Definition): void {
  const name = label ?? identifier;
  const joined = name.slice(1).trim().replace(/\s+/g, '-');
  const message =
    joined === ''
      ? 'Unexpected footnote without a name, expected a number or word: `[^1]: …`.'
      : `Unexpected space in the name of the footnote \`[${name}]\`, expected none: \`[^${joined}]\`.`;
  report(file, position, { rule: 'footnote', message });
}

function reportSecond(file: VFile, node: Definition | FootnoteDefinition, more: number): void {
  const isNote = node.type === 'footnoteDefinition';
  const marker = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
  const [rule, what] = isNote ? ['footnote', 'footnote'] : ['link-reference', 'address for'];
  const others = more > 0 ? ` and ${more} more` : '';
  const message = `Unexpected second ${what} \`${marker}\`${others}, expected one: readers see the first.`;
  report(file, node.position, { rule, severity: 'warning', message });
}
