import type { Nodes, Parents } from 'mdast';

/** Every node of a Markdown tree, in no certain order; without recursion, since nothing bounds how deep they nest. */
export function* nodesIn(tree: Parents): Generator<Nodes> {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}
