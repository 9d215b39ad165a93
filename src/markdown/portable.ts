import type { ElementContent } from 'hast';
import { hasClass } from './has-class.ts';

/** Content that may stand on any page: without ids, marks of notes, and links to places on its own page. */
export function portable(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'sup' || hasClass(node, 'anchor')) return [];
    const properties = { ...node.properties };
    delete properties.id;
    const children = portable(node.children);
    const isLocal = node.tagName === 'a' && String(properties.href).startsWith('#');
    return isLocal ? children : [{ ...node, properties, children }];
  });
}
