import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { boxOf, type Box, type Label } from '../../src/charts/label.ts';

/** A text of a drawing and what it is, by its classes: `name d1`, `sparse`, or nothing for axes. */
export interface DrawnLabel {
  label: Label;
  classes: readonly string[];
}

/** The texts of a drawing, read back from its SVG. */
export function drawnLabels(figure: Element): DrawnLabel[] {
  return elements(figure, 'text').map(({ properties, children }) => ({
    classes: properties.className ?? [],
    label: {
      lines: children.map((child) => toString(child)),
      across: typeof properties.x === 'string' ? Number(properties.x.replace('%', '')) / 100 : 0,
      dx: typeof properties.x === 'number' ? properties.x : Number(properties.dx ?? 0),
      anchor: (properties.textAnchor as Label['anchor'] | undefined) ?? 'start',
      y: Number(properties.y),
    },
  }));
}

/** Where a text stands in a chart `width` pixels wide, a little smaller than it is, since coordinates are rounded. */
export function boxIn(figure: Element, width: number, { label }: DrawnLabel): Box {
  const box = boxOf(label, width - room(figure, 'start') - room(figure, 'end'));
  return { left: box.left + 0.2, right: box.right - 0.2, top: box.top + 0.2, bottom: box.bottom - 0.2 };
}

/** The space before or after the plot, in pixels. */
export function room(figure: Element, side: 'start' | 'end'): number {
  const classes = elements(figure, 'svg').flatMap(({ properties }) => properties.className ?? []);
  return Number(classes.find((name) => name.startsWith(`${side}-`))?.slice(side.length + 1));
}

/** The elements of a name, in the order of the document. */
export function elements(node: Nodes, tagName: string): Element[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap((child) => elements(child, tagName));
  return node.type === 'element' && node.tagName === tagName ? [node, ...inside] : inside;
}
