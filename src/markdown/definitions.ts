import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachNode } from './each-node.ts';
import { report } from './report.ts';

/**
 * Reports definitions of links and footnotes that readers never see: the second of a name,
 * since the first one holds, and footnotes whose name Markdown takes for that of a link.
 */
export const definitions: Plugin<[], Root> = () => (tree, file) => {
  const known = new Set<string>();
  eachNode(tree, (node, index, parent) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return undefined;
    if (node.type === 'definition' && node.identifier.startsWith('^')) {
      reportName(file, node);
      parent.children.splice(index, 1);
      return index;
    }
    const name = `${node.type} ${node.identifier.toUpperCase()}`;
    if (known.has(name)) reportSecond(file, node);
    known.add(name);
    return undefined;
  });
};

function reportName(file: VFile, { label, identifier, position }: Definition): void {
  const name = label ?? identifier;
  const joined = name.slice(1).trim().replace(/\s+/g, '-');
  const message =
    joined === ''
      ? 'Unexpected footnote without a name, expected a number or word: `[^1]: …`.'
      : `Unexpected space in the name of the footnote \`[${name}]\`, expected none: \`[^${joined}]\`.`;
  report(file, position, { rule: 'footnote', message });
}

function reportSecond(file: VFile, node: Definition | FootnoteDefinition): void {
  const isNote = node.type === 'footnoteDefinition';
  const marker = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
  const [rule, what] = isNote ? ['footnote', 'footnote'] : ['link-reference', 'address for'];
  const message = `Unexpected second ${what} \`${marker}\`, expected one: readers see the first.`;
  report(file, node.position, { rule, severity: 'warning', message });
}
