import type { Nodes, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';
import { eachNode } from './each-node.ts';
import { report } from './report.ts';

/** A character that must not stand in a text must not be smuggled into it by its number either: `&#x202E;`. */
export const characterReferences: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  if (!source.includes('&#')) return;
  eachNode(tree, (node) => {
    const { position } = node;
    if (!position) return undefined;
    const written = source.slice(position.start.offset, position.end.offset);
    for (const text of textsOf(node)) {
      for (const { name, reason, severity, index } of unexpectedCharacters(text, 'body')) {
        const code = text.codePointAt(index) ?? 0;
        const reference = new RegExp(`&#(?:x0*${code.toString(16)}|0*${code});`, 'i').exec(written);
        // Without one it stands there itself, and was judged with the whole source.
        if (severity !== 'error' || !reference) continue;
        report(file, positionOf(reference, position), {
          rule: 'unexpected-character',
          message: `Unexpected \`${reference[0]}\`, ${name}, expected text that readers can see. ${reason}`,
        });
      }
    }
    return undefined;
  });
};

/** The texts in which the parser decodes references. */
function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'image':
      return [node.alt ?? '', node.title ?? '', node.url];
    case 'link':
    case 'definition':
      return [node.title ?? '', node.url];
    default:
      return [];
  }
}

/** Where something was found in the source of a node. */
function positionOf({ 0: found, index, input }: RegExpExecArray, { start }: Position): Position {
  const before = input.slice(0, index).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.length === 1 ? start.column : 1) + (before.at(-1) ?? '').length;
  return { start: { line, column }, end: { line, column: column + found.length } };
}
