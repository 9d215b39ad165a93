import type { Archive } from './archive.ts';
import { chosenView } from './chosen-view.ts';
import { element } from './element.ts';
import { emptyView, failedView } from './empty-view.ts';
import { mostNamedCards, nameCards } from './names-view.ts';
import { notesView } from './notes-view.ts';
import type { PageParts } from './page-parts.ts';
import { addressOf, chosenFilters, type SearchState } from './query-state.ts';
import { resultView, type PageContext } from './result-view.ts';
import type { Results } from './results.ts';
import { UI_WORDS } from './ui-words.ts';

/** The part of the page with names and articles. */
export class ResultsView {
  readonly #parts: PageParts;
  readonly #page: PageContext;
  readonly #title = document.title;

  constructor(parts: PageParts, page: PageContext) {
    this.#parts = parts;
    this.#page = page;
  }

  show(results: Results, archive: Archive): void {
    const { state, names, narrowed, shown } = results;
    const { status, list, instead, more, head, heading, notes, chosen } = this.#parts;
    const articles = narrowed.articles.length;
    const said = notesView(results);

    this.#cards(results, archive);
    head.hidden = articles === 0;
    heading.textContent = UI_WORDS.heading(articles, state.query);
    this.#order(state);
    chosen.replaceChildren(...chosenView(state, archive.facets));
    notes.replaceChildren(...(articles > 0 ? said : []));
    list.replaceChildren(...shown.map((result) => resultView(result, archive, this.#page)));
    instead.replaceChildren(...(articles > 0 ? [] : [emptyView(results, said, this.#parts.lists)]));
    more.hidden = articles <= shown.length;
    more.textContent = UI_WORDS.more(articles - shown.length);
    status.textContent =
      articles > 0 ? UI_WORDS.status(articles, names.length) : UI_WORDS.nothing(state.query, results.found);
    document.title = state.query === '' ? this.#title : `${state.query}: ${this.#title}`;
    this.#parts.root.dataset.state = 'ready';
  }

  /** Takes the reader to the heading of the results, or to the field when there are none. */
  focus(): void {
    const { head, heading, field } = this.#parts;
    (head.hidden ? field : heading).focus({ preventScroll: true });
  }

  /** Says that it takes time. */
  searching(): void {
    const { status, list, instead } = this.#parts;
    status.textContent = UI_WORDS.searching;
    if (list.childElementCount === 0)
      instead.replaceChildren(element('p', { class: 'notes' }, UI_WORDS.searching));
  }

  failed(onRetry: () => void): void {
    const { names, head, notes, list, instead, more, status, root } = this.#parts;
    names.hidden = head.hidden = more.hidden = true;
    notes.replaceChildren();
    list.replaceChildren();
    instead.replaceChildren(failedView(this.#parts.lists, onRetry));
    status.textContent = UI_WORDS.failedTitle;
    root.dataset.state = 'failed';
  }

  /** The links of the results. */
  results(): HTMLElement[] {
    return [...this.#parts.list.querySelectorAll<HTMLElement>('h3 a')];
  }

  /** The links that the arrow keys go through: names, then results. */
  links(): HTMLElement[] {
    const names = this.#parts.names.hidden ? [] : this.#parts.names.querySelectorAll<HTMLElement>('a');
    return [...names, ...this.results()];
  }

  /** Names that the query means; those that most articles name, when nothing is asked for. */
  #cards({ state, names }: Results, archive: Archive): void {
    const isStart = state.query === '' && chosenFilters(state.filters).length === 0;
    const cards = isStart
      ? mostNamedCards(archive.names, this.#page.base)
      : nameCards(names, this.#page.base);
    const section = this.#parts.names;
    section.hidden = cards.length === 0;
    section.setAttribute('aria-label', isStart ? UI_WORDS.mostNamed : UI_WORDS.namesFound);
    section.replaceChildren(...cards);
  }

  #order(state: SearchState): void {
    const { order } = this.#parts;
    const sort = state.sort === 'date' ? 'relevance' : 'date';
    order.hidden = state.query === '';
    order.textContent = sort === 'date' ? UI_WORDS.newestFirst : UI_WORDS.mostRelevantFirst;
    order.href = addressOf({ ...state, sort, screens: 1 }) || '?';
  }
}
