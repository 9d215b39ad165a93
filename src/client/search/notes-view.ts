import { element } from './element.ts';
import { wantedBy } from './query-words.ts';
import { addressOf, type SearchState } from './query-state.ts';
import type { Results } from './results.ts';
import { UI_WORDS } from './ui-words.ts';

/** What must be said about results: words that no article has, what was searched for instead, what may be meant. */
export function notesView({ state, missing, instead, proposals, found }: Results): HTMLElement[] {
  const searched = wantedBy(state.query).words.length;
  const isTooShort = state.query !== '' && searched === 0;
  const isApart = searched > 1 && found === 0 && missing.length === 0;
  return [
    ...(isTooShort ? [UI_WORDS.tooShort] : []),
    ...(isApart ? [UI_WORDS.noneHasAll] : []),
    ...(missing.length > 0 ? [UI_WORDS.missing(missing, found > 0)] : []),
    ...instead.map(({ word, found: other }) => UI_WORDS.instead(word, other)),
    ...(proposals.length > 0 ? [question(state, proposals)] : []),
  ].map((note) => (typeof note === 'string' ? element('p', {}, note) : note));
}

function question(state: SearchState, proposals: readonly string[]): HTMLElement {
  const links = proposals.map((query) =>
    element('a', { href: addressOf({ ...state, query, screens: 1 }), 'data-state': true }, query),
  );
  const said = links.flatMap((link, at) => (at === 0 ? [link] : [UI_WORDS.or, link]));
  return element('p', {}, UI_WORDS.didYouMean, ...said, UI_WORDS.questionMark);
}
