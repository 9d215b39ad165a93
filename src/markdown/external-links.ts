import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';

/** Links to other sites say so. */
export const externalLinks: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (node) => {
    if (node.tagName === 'a' && /^https?:/i.test(String(node.properties.href)))
      node.properties.rel = ['external'];
  });
};
