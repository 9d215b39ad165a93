import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';

/** Ends each heading with a link to itself, for copying; the style sheet draws it, and there is nothing to hear or to tab to. */
export const headingAnchors: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (node) => {
    const { id } = node.properties;
    if (isHeading(node) && typeof id === 'string') {
      node.children.push(h('a', { class: 'anchor', href: `#${id}`, ariaHidden: 'true', tabIndex: -1 }));
    }
  });
};

/** `h2` to `h6`, the levels of headings in a text. */
export function isHeading({ tagName }: Element): boolean {
  return tagName.length === 2 && tagName.startsWith('h') && tagName !== 'hr';
}
