import { element } from './element.ts';
import { addressOf, NO_FILTERS } from './query-state.ts';
import type { Results } from './results.ts';
import { UI_WORDS } from './ui-words.ts';

/** Somewhere to go on: the pages that list everything. */
export type ListLinks = readonly { href: string; label: string }[];

/** What stands where results would, when there are none. */
export function emptyView(
  { state, found }: Results,
  notes: readonly HTMLElement[],
  links: ListLinks,
): HTMLElement {
  const open = { ...state, filters: NO_FILTERS, screens: 1 };
  return panel(
    UI_WORDS.nothing(state.query, found),
    ...notes,
    found > 0
      ? element(
          'p',
          {},
          element('a', { href: addressOf(open) || '?', 'data-state': true }, UI_WORDS.withoutFilters(found)),
        )
      : element('p', {}, UI_WORDS.nothingHelp),
    chips(links),
  );
}

/** What stands there when a part of the index could not be loaded. */
export function failedView(links: ListLinks, onRetry: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'button' }, UI_WORDS.tryAgain);
  button.addEventListener('click', onRetry);
  return panel(
    UI_WORDS.failedTitle,
    element('p', {}, UI_WORDS.failedText),
    element('p', {}, button),
    element('p', {}, UI_WORDS.listsText),
    chips(links),
  );
}

function panel(title: string, ...children: HTMLElement[]): HTMLElement {
  return element('section', { class: 'state' }, element('h2', {}, title), ...children);
}

function chips(links: ListLinks): HTMLElement {
  return element('div', { class: 'chips' }, ...links.map(({ href, label }) => element('a', { href }, label)));
}
