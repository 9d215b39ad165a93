import { INDEX_PATH, MANIFEST_PATH } from '../../search/format.ts';
import { loadArchive, type Archive } from './archive.ts';
import { FacetsView } from './facets-view.ts';
import { listenToKeys } from './keyboard.ts';
import { PageHistory, type Step } from './page-history.ts';
import type { PageParts } from './page-parts.ts';
import { stateOf, toggled, type SearchState } from './query-state.ts';
import { resultsFor, type Results } from './results.ts';
import { ResultsView } from './results-view.ts';
import { SearchClient } from './search-client.ts';

/** Milliseconds without a key after which a query is searched for. */
const PAUSE = 120;

/** Milliseconds after which readers are told that it takes time. */
const SLOW = 400;

interface Loaded {
  archive: Archive;
  client: SearchClient;
}

/** The search page: the state is in the address, and everything shown follows from it. */
export class SearchPage {
  readonly #parts: PageParts;
  readonly #base: string;
  readonly #language: string;
  readonly #history: PageHistory;
  readonly #view: ResultsView;
  readonly #facets: FacetsView;
  #state: SearchState;
  #loaded: Promise<Loaded> | undefined;
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: PageParts) {
    const { root, facets, field, form, more } = parts;
    this.#parts = parts;
    this.#base = root.dataset.base ?? '';
    this.#language = document.documentElement.lang;
    this.#history = new PageHistory((state) => void this.#show(state));
    this.#state = this.#history.current();
    this.#facets = new FacetsView(facets, (name, slug) => {
      this.#choose({ filters: toggled(this.#state.filters, name, slug) });
    });
    this.#view = new ResultsView(parts, { base: this.#base, language: this.#language });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choose({ query: field.value.trim() });
    });
    field.addEventListener('input', () => {
      this.#typed();
    });
    more.addEventListener('click', () => void this.#openMore());
    root.addEventListener('click', (event) => {
      this.#follow(event);
    });
    listenToKeys(
      field,
      () => this.#view.links(),
      () => {
        field.value = '';
        this.#choose({ query: '' });
      },
    );
  }

  /** Shows what the address says. */
  start(): Promise<void> {
    return this.#show(this.#state);
  }

  #typed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const query = this.#parts.field.value.trim();
      if (query !== this.#state.query) this.#go({ ...this.#state, query, screens: 1 }, 'typed');
    }, PAUSE);
  }

  #choose(change: Partial<SearchState>): void {
    clearTimeout(this.#pause);
    this.#go({ ...this.#state, query: this.#parts.field.value.trim(), ...change, screens: 1 }, 'chosen');
  }

  #go(state: SearchState, step: Step): void {
    this.#history.go(state, step);
    void this.#show(state);
  }

  /** Links of the page to itself change the state without loading the page. */
  #follow(event: MouseEvent): void {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-state]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#go(stateOf(new URL(link.href).search), 'chosen');
  }

  async #openMore(): Promise<void> {
    const before = this.#view.results().length;
    const state = { ...this.#state, screens: this.#state.screens + 1 };
    this.#history.go(state, 'opened more');
    await this.#show(state);
    this.#view.results()[before]?.focus();
  }

  async #show(state: SearchState): Promise<void> {
    this.#state = state;
    this.#asked += 1;
    const asked = this.#asked;
    const { field, root } = this.#parts;
    root.dataset.state = 'searching';
    if (field.value.trim() !== state.query) field.value = state.query;
    const slow = setTimeout(() => {
      // An answer to something newer may stand already.
      if (asked === this.#asked) this.#view.searching();
    }, SLOW);
    try {
      const { archive, client } = await this.#load();
      const results = await resultsFor(state, { archive, client, language: this.#language });
      if (asked === this.#asked) this.#render(results, archive);
    } catch (error) {
      reportError(error);
      if (asked === this.#asked) this.#fail();
    } finally {
      clearTimeout(slow);
    }
  }

  #render(results: Results, archive: Archive): void {
    const hadFocus = this.#parts.root.contains(document.activeElement);
    this.#view.show(results, archive);
    this.#facets.show(results.narrowed.values);
    // What the reader was on may be gone.
    if (hadFocus && document.activeElement === document.body) this.#view.focus();
  }

  /** Says so, and lets go of what was loaded, so that another try begins anew. */
  #fail(): void {
    void this.#loaded?.then(
      ({ client }) => {
        client.close();
      },
      () => undefined,
    );
    this.#loaded = undefined;
    this.#view.failed(() => void this.#show(this.#state));
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= load(this.#base);
    return this.#loaded;
  }
}

/** Loads names and columns, and lets the worker open the index, which a query then waits for. */
async function load(base: string): Promise<Loaded> {
  // Its program loads at the same time as the manifest.
  const client = new SearchClient();
  try {
    const archive = await loadArchive(base + MANIFEST_PATH);
    const { languages } = archive.manifest;
    const articles = languages.map((_, place) =>
      archive.columns.languages.flatMap((language, article) => (language === place ? [article] : [])),
    );
    const folder = new URL(base + INDEX_PATH, location.href).href;
    // A failure to open also fails the first search, where it is told.
    client.ask('open', { folder, languages, articles }).catch(() => undefined);
    return { archive, client };
  } catch (error) {
    client.close();
    throw error;
  }
}
