import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { eachElement } from './each-node.ts';
import { hasClass } from './has-class.ts';
import { jobOf } from './job.ts';

const ALIGNMENT: Readonly<Record<string, string>> = { right: 'n', center: 'c' };

/**
 * Tables scroll sideways in a region of their own, which a keyboard can reach. Cells have
 * the class `n` (numbers) where the column is aligned to the right, `c` where it is
 * centred; an empty cell is no heading.
 */
export const tables: Plugin<[], Root> = () => (tree, file) => {
  const { words } = jobOf(file);
  let number = 0;
  eachElement(tree, (node, index, parent) => {
    if (hasClass(node, 'chart')) return false;
    if (node.tagName !== 'table') return undefined;
    number++;
    node.properties = { className: ['table'] };
    eachElement(node, (inner) => {
      if (inner.tagName === 'th' || inner.tagName === 'td') alignCell(inner);
    });
    const properties = { class: 'scroll', tabIndex: 0, role: 'region', ariaLabel: words.table(number) };
    parent.children[index] = h('div', properties, [node]);
    return false;
  });
};

function alignCell(node: Element): void {
  const className = ALIGNMENT[String(node.properties.align)];
  const isHeading = node.tagName === 'th' && node.children.length > 0;
  if (!isHeading) node.tagName = 'td';
  node.properties = {
    ...(isHeading && { scope: 'col' }),
    ...(className !== undefined && { className: [className] }),
  };
}
