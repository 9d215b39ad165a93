import type { BlockContent, DefinitionContent, PhrasingContent, Root } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { markerOf, type Directive } from './directive.ts';
import { eachFlowNode, mayHold } from './each-node.ts';
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
  if (!mayHold(file, ':::')) return;
  eachFlowNode(tree, (block) => {
    if (block.type !== 'containerDirective' || !names.includes(block.name)) return;
    const [first, ...rest] = block.children;
    const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    const content = isLabel ? rest : block.children;
    if (isClosed(block, file) && content.length === 0) reportEmpty(block, file);
    block.children = handle(block, isLabel ? first.children : undefined, content);
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

/** Whether a block has its closing line, without which it takes in the rest of the article; reported if not. */
function isClosed(block: Block, file: VFile): boolean {
  const { start, end } = block.position ?? {};
  const source = String(file).slice(start?.offset, end?.offset);
  const [colons = ':::'] = /^:+/.exec(source) ?? [];
  const row = rowInstead(block, file, colons);
  if (row) {
    const message = `Unexpected row \`${sourceAt(row, file)}\` of a table, expected an empty line before it: a table goes on to the next one.`;
    report(file, row, { rule: 'directive', message });
    return false;
  }
  const [closing = ''] = /(?<=\n[ \t>]*):{3,}[ \t]*$/.exec(source) ?? [];
  const inner = closedInstead(block);
  if (closing.trim().length >= colons.length && !inner) return true;
  const marker = markerOf(block);
  const expected = inner
    ? `more colons around \`${markerOf(inner)}\`: \`:${marker}\`, and \`:${colons}\` on the line that closes it`
    : `a line of \`${colons}\` that closes it`;
  const message = `Unexpected end of the text inside \`${marker}\`, expected ${expected}.`;
  report(file, beginning(block), { rule: 'directive', message });
  return false;
}

/** The block inside another one that its last line closes. */
function closedInstead({ children, position }: Block): Block | undefined {
  const last = children.at(-1);
  const isLast = last?.type === 'containerDirective' && last.position?.end.offset === position?.end.offset;
  return isLast ? last : undefined;
}

/** The closing line of a block that became a row of the table before it. */
function rowInstead({ children }: Block, file: VFile, colons: string): Position | undefined {
  const rows = children.flatMap((child) => (child.type === 'table' ? child.children.slice(1) : []));
  const isClosing = (position: Position) => {
    const written = sourceAt(position, file);
    return written.length >= colons.length && /^:+$/.test(written);
  };
  return rows.map(({ position }) => position).find((position) => position && isClosing(position));
}

function sourceAt({ start, end }: Position, file: VFile): string {
  return String(file).slice(start.offset, end.offset).trim();
}

function reportEmpty(block: Block, file: VFile): void {
  const marker = markerOf(block);
  const message = `Unexpected \`${marker}\` without text, expected some between its line and the line of colons that closes it.`;
  report(file, beginning(block), { rule: 'directive', message });
}

/** The marker at the beginning of a block. */
function beginning(block: Block): Position | undefined {
  const { start } = block.position ?? {};
  return start && { start, end: { ...start, column: start.column + markerOf(block).length } };
}
