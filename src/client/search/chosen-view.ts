import { element } from './element.ts';
import type { Facet } from './facets.ts';
import { addressOf, chosenFilters, NO_FILTERS, toggled, type SearchState } from './query-state.ts';
import { FACET_TITLES, UI_WORDS } from './ui-words.ts';

/** The chosen filters, each as a link that drops it, and one that drops all. */
export function chosenView(state: SearchState, facets: readonly Facet[]): HTMLElement[] {
  const chosen = chosenFilters(state.filters);
  if (chosen.length === 0) return [];
  const links = chosen.map(({ name, slug }) => {
    const facet = facets.find((one) => one.name === name);
    const label = facet?.values.find((value) => value.slug === slug)?.label ?? slug;
    const link = stateLink(
      { ...state, filters: toggled(state.filters, name, slug) },
      UI_WORDS.chosenFilter(FACET_TITLES[name], label),
    );
    link.setAttribute('aria-label', UI_WORDS.removeFilter(FACET_TITLES[name], label));
    return element('li', {}, link);
  });
  return [...links, element('li', {}, stateLink({ ...state, filters: NO_FILTERS }, UI_WORDS.clear))];
}

function stateLink(state: SearchState, text: string): HTMLAnchorElement {
  return element('a', { href: addressOf({ ...state, screens: 1 }) || '?', 'data-state': true }, text);
}
