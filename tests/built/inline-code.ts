import type { Root } from 'hast';
import { elements } from './built-site.ts';

/** Scripts of these types are data to a browser. */
const DATA = 'application/ld+json';

/** What stands in a page and would run or style it without being a file of the site: what a strict policy forbids. */
export function inlineCode(page: Root): string[] {
  return elements(page).flatMap(({ tagName, properties }) => {
    const attributes = Object.entries(properties)
      .filter(
        ([name, value]) => /^(?:on.*|style|srcDoc)$/.test(name) || /^\s*javascript:/i.test(String(value)),
      )
      .map(([name, value]) => `<${tagName} ${name}="${String(value)}">`);
    const isInline =
      tagName === 'style' ||
      (tagName === 'script' && properties.src === undefined && properties.type !== DATA);
    return isInline ? [`<${tagName}>`, ...attributes] : attributes;
  });
}
