import type { Element, Nodes as HtmlNodes, Root as Html } from 'hast';
import type { Definition, FootnoteDefinition, Heading, List, ListItem, Nodes, Parents, Root } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { eachFlowNode, mayHold } from './each-node.ts';

/**
 * From a tree of Markdown to one of HTML, as remark-rehype makes it.
 *
 * It begins with a search of the whole tree for definitions, which takes longer than all that
 * follows. So it gets a tree of the definitions alone, and a handler of its root that makes
 * the HTML of the text instead. And it asks at each item of a list whether any of them is
 * loose, which takes too long in a long list; so it is told. What is known of a heading, it
 * copies to any depth, which takes longer than all else that it does about it. And places in the
 * source are the same objects in both trees, since nobody changes them.
 */
export const asHtml: Plugin<[], Root, Html> = () => (tree, file) => {
  const isLoose = looseness();
  const handlers: Options['handlers'] = {
    root(state) {
      state.patch = inSamePlace;
      // That a root makes a root is more than the type of handlers says.
      return defaultHandlers.root(state, tree) as Element;
    },
    listItem: (state, item: ListItem, parent) =>
      defaultHandlers.listItem(state, item, { type: 'list', children: [], spread: isLoose(parent) }),
    heading(state, node: Heading): Element {
      const properties = { ...node.data?.hProperties };
      const children = state.all(node);
      const heading: Element = { type: 'element', tagName: `h${node.depth}`, properties, children };
      state.patch(node, heading);
      return heading;
    },
  };
  const convert = remarkRehype({ clobberPrefix: '', handlers });
  return convert({ type: 'root', children: definitionsIn(tree, file) }, file);
};

/**
 * As `State.patch`. V8 keeps a function that is written where it is assigned to a property, and all that
 * it can see, until memory is cleared as a whole; so this one stands by itself.
 */
function inSamePlace({ position }: Nodes, made: HtmlNodes): undefined {
  if (position) made.position = position;
}

/** The definitions of links and footnotes, in the order of the text. */
function definitionsIn(tree: Root, file: VFile): (Definition | FootnoteDefinition)[] {
  const found: (Definition | FootnoteDefinition)[] = [];
  if (!mayHold(file, ']:')) return found;
  eachFlowNode(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node);
  });
  return found;
}

/** Whether there is space between the items of a list, or in one of them; remembered. */
function looseness(): (list: Parents | undefined) => boolean {
  const known = new Map<List, boolean>();
  return (list) => {
    if (list?.type !== 'list') return false;
    let isLoose = known.get(list);
    if (isLoose === undefined) {
      isLoose = list.spread === true || list.children.some(isItemLoose);
      known.set(list, isLoose);
    }
    return isLoose;
  };
}

function isItemLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}
