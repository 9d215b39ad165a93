import type { Columns, Names } from '../../search/format.ts';
import type { FacetName, Filters } from './query-state.ts';

/** Something that articles are filtered by, and what each article has of it. */
export interface Facet {
  name: FacetName;
  /** The values that articles can have. */
  values: readonly { slug: string; label: string }[];
  /** For each article, by its number, the places of its values in `values`. */
  of: readonly (readonly number[])[];
  /**
   * Whether an article can have several of equal rank, as entities. Then all that
   * are chosen must hold, and each narrows further; otherwise one of them must.
   */
  all: boolean;
}

/** How many articles would be left with a value chosen, and whether it is. */
export interface FacetValue {
  slug: string;
  label: string;
  articles: number;
  chosen: boolean;
}

/** The facets of all articles, in the order in which the page lists them. */
export function facetsOf(columns: Columns, names: Names): Facet[] {
  const lineages = names.regions.map((_, place) => lineage(names.regions, place));
  const labels = (list: readonly { slug: string; name: string }[]) =>
    list.map(({ slug, name }) => ({ slug, label: name }));
  return [
    yearFacet(daysOf(columns)),
    {
      name: 'region',
      values: labels(names.regions),
      of: columns.regions.map((place) => lineages[place] ?? []),
      all: false,
    },
    { name: 'entity', values: labels(names.entities), of: columns.entities, all: true },
    { name: 'author', values: labels(names.authors), of: columns.authors, all: true },
    { name: 'kind', values: labels(names.kinds), of: columns.kinds.map((place) => [place]), all: false },
  ];
}

/** The day of each article, by its number: `2022-01-26`. */
export function daysOf({ days }: Columns): string[] {
  let day = 0;
  return days.map((step) => {
    day += step;
    return new Date(day * 86_400_000).toISOString().slice(0, 10);
  });
}

/** Years, newest first. */
function yearFacet(days: readonly string[]): Facet {
  const years = days.map((day) => day.slice(0, 4));
  const values = [...new Set(years)].sort().reverse();
  const places = new Map(values.map((year, place) => [year, place]));
  return {
    name: 'year',
    values: values.map((year) => ({ slug: year, label: year })),
    of: years.map((year) => [places.get(year) ?? -1]),
    all: false,
  };
}

/** The places of a region and of those that contain it. */
function lineage(regions: Names['regions'], place: number): number[] {
  const places: number[] = [];
  for (let next = place; next !== -1 && !places.includes(next);) {
    places.push(next);
    const parent = regions[next]?.parent;
    next = parent === undefined ? -1 : regions.findIndex(({ slug }) => slug === parent);
  }
  return places;
}

/** What filters leave of some articles, and what each facet offers next. */
export interface Narrowed {
  /** In the order in which they came. */
  articles: readonly number[];
  /** Values that lead to an article or are chosen, by facet, most articles first; years by time. */
  values: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

/**
 * Filters articles and counts what is left for each value of each facet, given
 * the choices in all others. Takes time in proportion to articles and their values.
 */
export function narrow(facets: readonly Facet[], filters: Filters, articles: readonly number[]): Narrowed {
  const chosen = facets.map(({ name, values }) =>
    filters[name].map((slug) => values.findIndex((value) => value.slug === slug)),
  );
  const counts = facets.map(({ values }) => new Uint32Array(values.length));
  const left: number[] = [];

  for (const article of articles) {
    const failing = facets.flatMap((facet, at) => (holds(facet, chosen[at] ?? [], article) ? [] : [at]));
    const [only] = failing;
    if (only === undefined) {
      left.push(article);
      facets.forEach((_, at) => {
        tally(at, article);
      });
    } else if (failing.length === 1 && facets[only]?.all === false) {
      tally(only, article);
    }
  }
  return { articles: left, values: valuesOf(facets, filters, counts) };

  function tally(at: number, article: number): void {
    const count = counts[at];
    if (count) for (const place of facets[at]?.of[article] ?? []) count[place] = (count[place] ?? 0) + 1;
  }
}

function holds({ of, all }: Facet, chosen: readonly number[], article: number): boolean {
  if (chosen.length === 0) return true;
  const has = (place: number) => of[article]?.includes(place) ?? false;
  return all ? chosen.every(has) : chosen.some(has);
}

function valuesOf(
  facets: readonly Facet[],
  filters: Filters,
  counts: readonly Uint32Array[],
): Record<FacetName, FacetValue[]> {
  const values: Record<FacetName, FacetValue[]> = { year: [], region: [], entity: [], author: [], kind: [] };
  facets.forEach((facet, at) => {
    const chosen = new Set(filters[facet.name]);
    const offered = facet.values
      .map((value, place) => ({
        ...value,
        articles: counts[at]?.[place] ?? 0,
        chosen: chosen.has(value.slug),
      }))
      .filter((value) => value.articles > 0 || value.chosen);
    // The lists of names are in order, and sorting keeps it among equals.
    if (facet.name !== 'year') offered.sort((a, b) => b.articles - a.articles);
    values[facet.name] = offered;
  });
  return values;
}
