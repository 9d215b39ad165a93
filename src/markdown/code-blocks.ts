import type { ElementRule } from './element-rules.ts';

/** The class of a block in a language, as remark-rehype writes it. */
export const LANGUAGE = /^language-[\w.+#-]+$/;

/** A keyboard can reach a block of code, to scroll it sideways. What its author called it is a class only if it can be the name of a language. */
export const codeBlocks: ElementRule = () => ({
  pre(element) {
    element.properties = { tabIndex: 0 };
  },
  code(element) {
    if (!isLanguage(element.properties.className)) element.properties = {};
  },
});

function isLanguage(names: unknown): boolean {
  return Array.isArray(names) && names.every((name) => LANGUAGE.test(String(name)));
}
