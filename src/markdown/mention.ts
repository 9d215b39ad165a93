import type { Element, ElementContent, Properties } from 'hast';
import { entityPath } from '../text/site-addresses.ts';

/** The element of a mention made by hand, until the plugin `mentions` makes it a link. */
export const BY_HAND = 'dataEntity';

/** The words that name an entity, with a link to its dossier. Its card is not here: counts of articles would make every text depend on every other. */
export function mention(slug: string, base: string, words: ElementContent[]): Element {
  const link = element('a', { href: entityAddress(slug, base) }, words);
  return element('span', { className: ['mention'] }, [link]);
}

/** The path of an entity's dossier on the host. */
export function entityAddress(slug: string, base: string): string {
  return base + entityPath(slug);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}
