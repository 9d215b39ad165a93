import { addressOf, stateOf, type SearchState } from './query-state.ts';

/** How a state comes into the history of the browser: typing makes one entry until something else is done. */
export type Step = 'typed' | 'chosen' | 'opened more';

/** The state of the page in its address. */
export class PageHistory {
  #last: Step | undefined;

  /** @param onReturn Told when the reader goes back or forward. */
  constructor(onReturn: (state: SearchState) => void) {
    addEventListener('popstate', () => {
      this.#last = undefined;
      onReturn(this.current());
    });
  }

  /** What the address says. */
  current(): SearchState {
    return stateOf(location.search);
  }

  /** Writes a state into the address. */
  go(state: SearchState, step: Step): void {
    const address = addressOf(state);
    const isSameEntry = step === 'opened more' || (step === 'typed' && this.#last === 'typed');
    this.#last = step;
    if (address === location.search) return;
    const url = location.pathname + address;
    if (isSameEntry) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  }
}
