import type { Element } from 'hast';
import { h } from 'hastscript';
import { eachElement } from './each-node.ts';
import type { ElementRule } from './element-rules.ts';
import { hasClass } from './has-class.ts';
import { jobOf } from './job.ts';

const ALIGNMENT: Readonly<Record<string, string>> = { right: 'n', center: 'c' };

/**
 * Tables scroll sideways in a region of their own, which a keyboard can reach. Cells have
 * the class `n` (numbers) where the column is aligned to the right, `c` where it is
 * centred; an empty cell is no heading. The table of a chart is all this already.
 */
export const tables: ElementRule = (file) => {
  const { words } = jobOf(file);
  let number = 0;
  return {
    table(table, index, parent) {
      if (hasClass(table, 'table')) return;
      number++;
      table.properties = { className: ['table'] };
      eachElement(table, (inner) => {
        if (inner.tagName === 'th' || inner.tagName === 'td') alignCell(inner);
      });
      const properties = { class: 'scroll', tabIndex: 0, role: 'region', ariaLabel: words.table(number) };
      parent.children[index] = h('div', properties, [table]);
    },
  };
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
