import type { Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { isUsual, neutralised, withoutUnseen } from '../text/unexpected-characters.ts';

/**
 * Texts and values without what must not stand in them, wherever it came from: references,
 * the data of a chart. What nobody sees goes too, but not from code, which is shown as it is.
 */
export const holdableText: Plugin<[], Root> = () => (tree) => {
  for (const child of tree.children) clean(child, false);
};

function clean(node: RootContent, isCode: boolean): void {
  if (node.type === 'text' && !isUsual(node.value)) {
    const text = neutralised(node.value);
    node.value = isCode ? text : withoutUnseen(text);
  }
  if (node.type !== 'element') return;
  for (const name in node.properties) {
    const value = node.properties[name];
    if (typeof value === 'string' && !isUsual(value)) node.properties[name] = neutralised(value);
  }
  for (const child of node.children) clean(child, isCode || node.tagName === 'code');
}
