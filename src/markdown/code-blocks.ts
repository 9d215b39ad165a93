import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';

/** The class of a block in a language, as remark-rehype writes it. */
export const LANGUAGE = /^language-[\w.+#-]+$/;

/** A keyboard can reach a block of code, to scroll it sideways. What its author called it is a class only if it can be the name of a language. */
export const codeBlocks: Plugin<[], Root> = () => (tree) => {
  eachElement(tree, (node) => {
    if (node.tagName === 'pre') node.properties = { tabIndex: 0 };
    if (node.tagName === 'code' && !isLanguage(node.properties.className)) node.properties = {};
  });
};

function isLanguage(names: unknown): boolean {
  return Array.isArray(names) && names.every((name) => LANGUAGE.test(String(name)));
}
