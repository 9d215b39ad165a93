import { authorPath, entityPath, regionPath, seriesPath } from '../../text/site-addresses.ts';
import type { NameEntry, Names } from '../../search/format.ts';
import { fold } from '../../text/fold.ts';
import { element } from './element.ts';
import type { NameKind, NameMatch } from './name-index.ts';
import { UI_WORDS } from './ui-words.ts';

/** Cards shown. */
const MOST_CARDS = 4;

/** Where the pages of each kind of name are. */
const PATHS: Readonly<Record<NameKind, (slug: string) => string>> = {
  entity: entityPath,
  region: regionPath,
  series: seriesPath,
  author: authorPath,
};

/** The names that a query means, each as a card that leads to its page. */
export function nameCards(matches: readonly NameMatch[], base: string): HTMLAnchorElement[] {
  return matches.slice(0, MOST_CARDS).map(({ kind, entry, by }) => card(kind, entry, by, base));
}

/** The entities that most articles name. */
export function mostNamedCards({ entities }: Names, base: string): HTMLAnchorElement[] {
  return entities
    .toSorted((a, b) => b.articles - a.articles)
    .slice(0, MOST_CARDS)
    .map((entry) => card('entity', entry, undefined, base));
}

function card(kind: NameKind, entry: NameEntry, by: string | undefined, base: string): HTMLAnchorElement {
  const isSaid = by === undefined || [entry.name, entry.note].some((said) => fold(said).includes(fold(by)));
  return element(
    'a',
    { href: base + PATHS[kind](entry.slug) },
    entry.name,
    element('small', {}, UI_WORDS.suggestion(entry.note, entry.articles)),
    !isSaid && element('small', {}, UI_WORDS.foundBy(by)),
  );
}
