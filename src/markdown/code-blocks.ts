import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';

/** A keyboard can reach a block of code, to scroll it sideways. */
export const codeBlocks: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (node) => {
    if (node.tagName === 'pre') node.properties = { tabIndex: 0 };
  });
};
