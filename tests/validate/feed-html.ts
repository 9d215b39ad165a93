import { rehype } from 'rehype';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

const parser = rehype().data('settings', { fragment: true });

/** What readers of feeds refuse or strip, which leaves holes where the author meant something. */
const REFUSED = new Set(
  'script style template iframe object embed form input button select textarea svg math link meta base noscript frame details summary'.split(
    ' ',
  ),
);

const ATTRIBUTES = new Set(
  'href src srcSet alt title lang dir cite dateTime width height colSpan rowSpan scope align start reversed value type'.split(
    ' ',
  ),
);

/** What keeps the HTML of a feed's item from being understood far from its page. */
export function feedHtmlProblems(html: string): string[] {
  const problems: string[] = [];
  visit(parser.parse(html), 'element', (node) => {
    if (REFUSED.has(node.tagName)) problems.push(`element \`${node.tagName}\``);
    for (const name of Object.keys(node.properties)) {
      if (!ATTRIBUTES.has(name)) problems.push(`attribute \`${name}\` of \`${node.tagName}\``);
    }
    for (const address of addressesOf(node)) {
      if (!/^(?:https?:\/\/[^\s]+|mailto:.+|tel:.+)$/.test(address))
        problems.push(`relative address \`${address}\``);
    }
    if (node.tagName === 'img' && node.properties.alt === undefined) problems.push('picture without `alt`');
  });
  return problems;
}

function addressesOf({ properties }: Element): string[] {
  const { href, src, cite, srcSet } = properties;
  const sources = Array.isArray(srcSet) ? srcSet : typeof srcSet === 'string' ? srcSet.split(/,\s+/) : [];
  return [
    ...[href, src, cite].filter((value) => value !== undefined).map(String),
    ...sources.map((source) => String(source).trim().split(/\s+/)[0] ?? ''),
  ];
}
