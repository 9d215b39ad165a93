import { markWords, type MarkedText } from './marked-text.ts';
import { wantedBy } from './query-words.ts';
import { narrow, type Narrowed } from './facets.ts';
import type { NameMatch } from './name-index.ts';
import type { SearchState } from './query-state.ts';
import type { Found, Passage } from './search-protocol.ts';
import { proposalsFor } from './proposals.ts';
import type { Sources } from './sources.ts';

/** An article in the list. */
export interface Result {
  article: number;
  /** Its path in the site. */
  path: string;
  title: MarkedText;
  /** When it is not that of the page. */
  language: string | undefined;
  text: MarkedText;
  sections: readonly { title: string; id: string }[];
}

/** All that the page shows for a state. */
export interface Results {
  state: SearchState;
  names: readonly NameMatch[];
  /** Articles before filters. */
  found: number;
  /** Articles that are left and what facets offer. */
  narrowed: Narrowed;
  shown: readonly Result[];
  missing: readonly string[];
  instead: Found['instead'];
  /** Queries that may have been meant. */
  proposals: readonly string[];
}

/** Articles on a screen. */
const SCREEN = 10;

/**
 * Finds what a state asks for.
 *
 * @throws {Error} When a part of the index cannot be loaded.
 */
export async function resultsFor(state: SearchState, sources: Sources): Promise<Results> {
  return state.query === '' ? browse(state, sources) : search(state, sources);
}

/** All articles that pass the filters, newest first. */
async function browse(state: SearchState, { archive, language }: Sources): Promise<Results> {
  const all = Array.from({ length: archive.size }, (_, place) => archive.size - 1 - place);
  const narrowed = narrow(archive.facets, state.filters, all);
  const articles = narrowed.articles.slice(0, state.screens * SCREEN);
  const cards = await archive.cardsOf(articles);
  const shown = cards.map((card, at) => ({
    article: articles[at] ?? -1,
    path: card.path,
    title: plain(card.title),
    language: card.language === language ? undefined : card.language,
    text: plain(card.description),
    sections: [],
  }));
  return { state, names: [], found: all.length, narrowed, shown, missing: [], instead: [], proposals: [] };
}

async function search(state: SearchState, sources: Sources): Promise<Results> {
  const { archive, client, language } = sources;
  const names = archive.nameIndex.match(state.query);
  const { found, words } = await searchSounding(state.query, sources);
  const ordered = state.sort === 'date' ? found.articles.toSorted((a, b) => b - a) : found.articles;
  const narrowed = narrow(archive.facets, state.filters, ordered);
  const articles = narrowed.articles.slice(0, state.screens * SCREEN);
  const passages = await client.ask('passages', { search: found.search, articles });
  return {
    state,
    names,
    found: found.articles.length,
    narrowed,
    shown: passages.map((passage) => resultOf(passage, words, language)),
    missing: found.missing,
    instead: found.instead,
    proposals: await proposalsFor(state.query, { found, names, passages }, sources),
  };
}

/** Searches; for words that no article has, with the names that sound like them. */
async function searchSounding(
  query: string,
  { archive, client }: Sources,
): Promise<{ found: Found; words: string[] }> {
  const wanted = wantedBy(query);
  const found = await client.ask('search', wanted);
  const sounding = found.missing.flatMap((word) => {
    const name = archive.nameIndex.soundingLike(word);
    return name === undefined ? [] : [{ word, found: name }];
  });
  const instead = [...found.instead, ...sounding];
  const words = wanted.words.map((word) => instead.find((one) => one.word === word)?.found ?? word);
  if (sounding.length === 0) return { found, words };
  const again = await client.ask('search', { ...wanted, words: words.map((word) => word.toLowerCase()) });
  return { found: { ...again, instead }, words };
}

function resultOf(
  { article, path, title, language, text, sections }: Passage,
  words: readonly string[],
  pageLanguage: string,
): Result {
  return {
    article,
    path,
    title: markWords(title, words),
    language: pageLanguage.startsWith(language) ? undefined : language,
    text,
    sections,
  };
}

function plain(text: string): MarkedText {
  return [{ text, marked: false }];
}
