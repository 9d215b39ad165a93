import type { ListLinks } from './empty-view.ts';

/** The elements of the search page that the program fills, as `SearchPage.astro` has them. */
export interface PageParts {
  root: HTMLElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  /** Said to those who do not see the page change. */
  status: HTMLElement;
  names: HTMLElement;
  head: HTMLElement;
  heading: HTMLElement;
  order: HTMLAnchorElement;
  /** The chosen filters. */
  chosen: HTMLElement;
  notes: HTMLElement;
  list: HTMLOListElement;
  /** What stands in the place of the list when there is none. */
  instead: HTMLElement;
  more: HTMLButtonElement;
  facets: HTMLFormElement;
  /** Pages that list everything. */
  lists: ListLinks;
}

/** The parts of the page, or nothing when this is not the search page. */
export function partsOf(page: Document): PageParts | undefined {
  const root = page.querySelector<HTMLElement>('[data-search]');
  if (!root) return undefined;
  const part = <Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof kind)) throw new Error(`The search page has no ${name}`);
    return found;
  };
  const lists = [...root.querySelectorAll<HTMLAnchorElement>('.late [data-lists] a')];
  return {
    root,
    form: part('form', HTMLFormElement),
    field: part('field', HTMLInputElement),
    status: part('status', HTMLElement),
    names: part('names', HTMLElement),
    head: part('head', HTMLElement),
    heading: part('heading', HTMLElement),
    order: part('order', HTMLAnchorElement),
    chosen: part('chosen', HTMLElement),
    notes: part('notes', HTMLElement),
    list: part('list', HTMLOListElement),
    instead: part('instead', HTMLElement),
    more: part('more', HTMLButtonElement),
    facets: part('facets', HTMLFormElement),
    lists: lists.map((link) => ({ href: link.href, label: link.textContent })),
  };
}
