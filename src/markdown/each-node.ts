import type { Element, Root as Html } from 'hast';
import type { Nodes, Parents } from 'mdast';
import type { VFile } from 'vfile';

/**
 * What to do after a node: go on inside it (nothing), leave out what is inside it
 * (`false`), or go on at an index of its parent's children, which may have changed.
 */
export type Next = undefined | false | number;

/** What to do at a node. */
type Visit = (node: Nodes, index: number, parent: Parents) => Next;

/**
 * Calls `visit` with every node below a Markdown tree's root or part, in the order of the
 * text. In the place of unist-util-visit, which took longer than the rest of the pipeline.
 */
export function eachNode(parent: Parents, visit: Visit): void {
  walk(parent, visit, true);
}

/** The same with blocks alone, such as paragraphs and tables: nine of ten nodes stand inside lines. */
export function eachFlowNode(parent: Parents, visit: Visit): void {
  walk(parent, visit, false);
}

function walk(parent: Parents, visit: Visit, isWhole: boolean): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index];
    if (!node) continue;
    const next = visit(node, index, parent);
    if (typeof next === 'number') index = next - 1;
    else if (next !== false && 'children' in node && (isWhole || holdsFlow(node))) walk(node, visit, isWhole);
  }
}

/** Whether a node holds blocks (flow content of mdast), and not what stands inside lines. */
export function holdsFlow({ type }: Nodes): boolean {
  return FLOW.has(type);
}

const FLOW: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

/**
 * Whether a text has the signs that a plugin looks for in its tree. Most texts have few
 * of them, and a tree that need not be walked costs nothing.
 */
export function mayHold(file: VFile, sign: string): boolean {
  return String(file.value).includes(sign);
}

/** Calls `visit` with every element below an HTML tree's root or element, in the order of the text. */
export function eachElement(
  parent: Html | Element,
  visit: (element: Element, index: number, parent: Html | Element) => Next,
): void {
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index];
    if (node?.type !== 'element') continue;
    const next = visit(node, index, parent);
    if (typeof next === 'number') index = next - 1;
    else if (next !== false) eachElement(node, visit);
  }
}
