import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';

/**
 * What is to be done to the elements of some names in one text: `{ pre(element) { … } }`.
 * It may change what it is given, and put something around it in its parent.
 */
export type ElementRule = (file: VFile) => Readonly<Record<string, AtElement>>;

type AtElement = (element: Element, index: number, parent: Root | Element) => void;

/** Follows all rules on one walk through the tree, in the order of the text; at one element, in the order of the rules. */
export const elementRules: Plugin<[readonly ElementRule[]], Root> = (rules) => (tree, file) => {
  const byName = new Map<string, AtElement[]>();
  for (const rule of rules) {
    for (const [name, follow] of Object.entries(rule(file))) {
      const others = byName.get(name);
      if (others) others.push(follow);
      else byName.set(name, [follow]);
    }
  }
  walk(tree, byName);
};

function walk(parent: Root | Element, byName: ReadonlyMap<string, readonly AtElement[]>): void {
  for (let index = 0; index < parent.children.length; index++) {
    const element = parent.children[index];
    if (element?.type !== 'element') continue;
    for (const follow of byName.get(element.tagName) ?? []) follow(element, index, parent);
    walk(element, byName);
  }
}
