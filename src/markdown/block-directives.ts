import type { BlockContent, DefinitionContent, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { markerOf, type Directive } from './directive.ts';
import { eachNode } from './each-node.ts';
import { report } from './report.ts';

/** A directive around blocks: `:::note`. */
export type Block = Extract<Directive, { type: 'containerDirective' }>;

type Content = BlockContent | DefinitionContent;

/** Calls `handle` with each block directive of the given names, its label and its content; what comes back are its children. */
export function eachBlock(
  tree: Root,
  file: VFile,
  names: readonly string[],
  handle: (block: Block, label: PhrasingContent[] | undefined, content: Content[]) => Content[],
): void {
  eachNode(tree, (block) => {
    if (block.type !== 'containerDirective' || !names.includes(block.name)) return;
    checkClosed(block, file);
    const [first, ...rest] = block.children;
    const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    block.children = isLabel ? handle(block, first.children, rest) : handle(block, undefined, block.children);
  });
}

/** An element of the given name, among blocks. */
export function element(
  hName: string,
  hProperties: Record<string, string[]>,
  children: PhrasingContent[],
): Content {
  return { type: 'paragraph', data: { hName, hProperties }, children };
}

/** Without its closing line, a block takes in the rest of the article. */
function checkClosed(block: Block, file: VFile): void {
  const { start, end } = block.position ?? {};
  const source = String(file).slice(start?.offset, end?.offset);
  const [colons = ':::'] = /^:+/.exec(source) ?? [];
  const [closing = ''] = /(?<=\n[ \t>]*):{3,}[ \t]*$/.exec(source) ?? [];
  const last = block.children.at(-1);
  const isOfChild = last?.type === 'containerDirective' && last.position?.end.offset === end?.offset;
  if (closing.trim().length >= colons.length && !isOfChild) return;
  report(file, start && { start, end: { ...start, column: start.column + markerOf(block).length } }, {
    rule: 'directive',
    message: `Unexpected end of the text inside \`${markerOf(block)}\`, expected a line of \`${colons}\` that closes it.`,
  });
}
