/** What the search page shows, as its address says it: a query, filters, an order and how far the list is open. */
export interface SearchState {
  /** As typed, without spaces around it; empty: all articles. */
  query: string;
  filters: Filters;
  /** By relevance only with a query. */
  sort: Sort;
  /** How many screens of results are open, from 1. */
  screens: number;
}

/** What articles are filtered by, in the order in which the page lists it. */
export const FACET_NAMES = ['year', 'region', 'entity', 'author', 'kind'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Slugs that are chosen of each facet. */
export type Filters = Readonly<Record<FacetName, readonly string[]>>;

export type Sort = 'relevance' | 'date';

export const NO_FILTERS: Filters = { year: [], region: [], entity: [], author: [], kind: [] };

/** More than anyone types; an address may be anything. */
const LONGEST_QUERY = 200;
const MOST_SCREENS = 100;

/** The state that an address names, from its part after `?`. Whatever makes no sense there is left out. */
export function stateOf(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const chosen = (name: FacetName) => [...new Set(parameters.getAll(name))].filter((slug) => slug !== '');
  const screens = Number(parameters.get('page') ?? '1');
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
    filters: {
      year: chosen('year'),
      region: chosen('region'),
      entity: chosen('entity'),
      author: chosen('author'),
      kind: chosen('kind'),
    },
    sort: parameters.get('sort') === 'date' ? 'date' : 'relevance',
    screens: Number.isInteger(screens) && screens > 1 ? Math.min(screens, MOST_SCREENS) : 1,
  };
}

/** The part of an address that names a state: `?q=kamaz&region=tatarstan`; empty for the state at the start. */
export function addressOf({ query, filters, sort, screens }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of FACET_NAMES) for (const slug of filters[name]) parameters.append(name, slug);
  if (sort === 'date') parameters.set('sort', 'date');
  if (screens > 1) parameters.set('page', String(screens));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The filters with one more, or without one. */
export function toggled(filters: Filters, name: FacetName, slug: string): Filters {
  const without = filters[name].filter((chosen) => chosen !== slug);
  return { ...filters, [name]: without.length < filters[name].length ? without : [...without, slug] };
}

/** All chosen filters, in the order of the page. */
export function chosenFilters(filters: Filters): { name: FacetName; slug: string }[] {
  return FACET_NAMES.flatMap((name) => filters[name].map((slug) => ({ name, slug })));
}
