import type { Nodes, Parents, Root, Table } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { holdsFlow } from './each-node.ts';
import { report } from './report.ts';

/** Nodes inside nodes: a list in a list is two. Deeper, what walks trees would run out of stack. */
const DEEPEST = 64;

/** Rows times columns; every cell is written, even one that the source leaves out. */
const MOST_CELLS = 20_000;

/** Headings, links, notes, cells and the like, besides paragraphs and their words: a book chapter has some hundred. */
const MOST_PARTS = 50_000;

/**
 * Keeps trees within bounds, so that a malicious or broken text costs a finding and
 * not the build. What lies deeper is shown as its source, a larger table as code, and
 * so is all of a text of too many parts.
 */
export const limits: Plugin<[], Root> = () => (tree, file) => {
  if (partsLeft(tree, 0, MOST_PARTS) >= 0) return;
  const excess = firstBeyond(tree, MOST_PARTS);
  if (excess) {
    reportParts(file, excess);
    tree.children = [{ type: 'code', value: String(file) }];
    return;
  }
  const open: [Parents, number][] = [[tree, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next;
    if (depth >= DEEPEST && isCuttable(parent)) flatten(parent, file);
    parent.children.forEach((child, index) => {
      if (child.type === 'table' && isTooLarge(child)) parent.children[index] = asCode(child, file);
      else if ('children' in child) open.push([child, depth + 1]);
    });
  }
};

/**
 * How many parts a text may still have after a node and all below it; below zero when they are too
 * many, too deep, or a table is too large, as of few texts, which are then looked at more closely.
 */
function partsLeft(parent: Parents, depth: number, left: number): number {
  if (depth >= DEEPEST || (parent.type === 'table' && isTooLarge(parent))) return -1;
  for (const child of parent.children) {
    if ('children' in child) left = partsLeft(child, depth + 1, left);
    if (child.type !== 'text') left--;
    if (left < 0) return -1;
  }
  return left;
}

/** The block of a text, if any, with which its parts become more than `most`; large tables are told by themselves. */
function firstBeyond(tree: Root, most: number): Nodes | undefined {
  let count = 0;
  return tree.children.find((block) => {
    const open: Nodes[] = [block];
    for (let node = open.pop(); node && count <= most; node = open.pop()) {
      if (node.type !== 'text' && node.type !== 'paragraph') count++;
      if ('children' in node && !(node.type === 'table' && isTooLarge(node)))
        for (const child of node.children) open.push(child);
    }
    return count > most;
  });
}

function reportParts(file: VFile, { position }: Nodes): void {
  const { start } = position ?? {};
  report(file, start && { start, end: start }, {
    rule: 'text-size',
    message: `Unexpected text of more than ${MOST_PARTS} parts, such as headings, links, notes and cells, expected fewer. Divide it, or put data into a CSV file beside the article.`,
  });
}

/** Children of lists and tables must be items and rows, so their own children are cut. */
function isCuttable(node: Parents): boolean {
  return node.type !== 'list' && node.type !== 'table' && node.type !== 'tableRow';
}

function flatten(parent: Parents, file: VFile): void {
  if (!parent.children.some((child) => 'children' in child && isDeep(child))) return;
  report(file, parent.position, {
    rule: 'nesting',
    message: `Unexpected depth, expected at most ${DEEPEST} quotations, lists and emphases inside each other; a list with its items counts as two.`,
  });
  const text = { type: 'text' as const, value: sourceOf(parent.children, file) };
  const isFlow = holdsFlow(parent);
  (parent as { children: Nodes[] }).children = isFlow ? [{ type: 'paragraph', children: [text] }] : [text];
}

/** A paragraph in the last item may stay; anything that nests on may not. */
function isDeep(node: Parents): boolean {
  return node.type !== 'paragraph' && node.children.some((child) => 'children' in child);
}

function isTooLarge(table: Table): boolean {
  const columns = table.align?.length ?? table.children[0]?.children.length ?? 0;
  return table.children.length * columns > MOST_CELLS;
}

function asCode(table: Table, file: VFile): Nodes & { type: 'code' } {
  report(file, table.position, {
    rule: 'table-size',
    message: `Unexpected table of ${table.children.length} rows, expected at most ${MOST_CELLS} cells. Put the data into a CSV file beside the article.`,
  });
  return {
    type: 'code',
    value: sourceOf([table], file),
    ...(table.position && { position: table.position }),
  };
}

function sourceOf(nodes: readonly Nodes[], file: VFile): string {
  const start = nodes[0]?.position?.start.offset ?? 0;
  return String(file).slice(start, nodes.at(-1)?.position?.end.offset ?? start);
}
