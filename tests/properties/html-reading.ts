import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { rehype } from 'rehype';
import { VFile } from 'vfile';

export interface HtmlReading {
  root: Nodes;
  /** What a browser would have to mend, by the names of the specification. */
  errors: string[];
}

/** Reads HTML as browsers do. */
export function readPage(html: string): HtmlReading {
  return read(html, false);
}

/** Reads a part of a page as browsers do. */
export function readFragment(html: string): HtmlReading {
  return read(html, true);
}

function read(html: string, fragment: boolean): HtmlReading {
  const file = new VFile(html);
  const root = rehype().data('settings', { fragment, emitParseErrors: true }).parse(file);
  return { root, errors: file.messages.map(({ ruleId }) => String(ruleId)) };
}

/** The elements of a tree with the names of their attributes, without any text. */
export function skeleton(node: Nodes): string {
  if (!('children' in node)) return node.type === 'text' ? '' : `<!${node.type}>`;
  const inside = node.children.map(skeleton).join('');
  if (node.type !== 'element') return inside;
  return `<${node.tagName} ${Object.keys(node.properties).sort().join(' ')}>${inside}</>`;
}

/** The elements of a name, in the order of the page. */
export function elements(node: Nodes, name: string): Element[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap((child) => elements(child, name));
  return node.type === 'element' && node.tagName === name ? [node, ...inside] : inside;
}

/** The texts of the elements of a name. */
export function texts(node: Nodes, name: string): string[] {
  return elements(node, name).map((element) => toString(element));
}
