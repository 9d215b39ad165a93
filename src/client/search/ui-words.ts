import { formatNumber } from '../../text/numbers.ts';
import type { FacetName } from './query-state.ts';

/** What the search page says. */

const number = (value: number): string => formatNumber(value, 'en');

const articlesCount = (articles: number): string =>
  `${number(articles)} ${articles === 1 ? 'article' : 'articles'}`;

const namesCount = (names: number): string => `${number(names)} ${names === 1 ? 'name' : 'names'}`;

const quoted = (words: string): string => `“${words}”`;

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const choice = new Intl.ListFormat('en-GB', { type: 'disjunction' });

export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
  year: 'Year',
  region: 'Region',
  entity: 'Entity',
  author: 'Author',
  kind: 'Kind',
};

export const UI_WORDS = {
  searching: 'Searching…',
  newestFirst: 'Newest first',
  mostRelevantFirst: 'Most relevant first',
  mostNamed: 'Most named',
  namesFound: 'Names',
  clear: 'Clear',
  tryAgain: 'Try again',
  didYouMean: 'Did you mean ',
  or: ' or ',
  tooShort: 'Articles are searched for words of two letters or more.',
  noneHasAll: 'No article has all of these words.',
  questionMark: '?',
  inSections: 'In the sections ',
  inSection: 'In the section ',

  /** Above a list. */
  heading(articles: number, query: string): string {
    if (query !== '') return `${articlesCount(articles)} for ${quoted(query)}`;
    return `${articlesCount(articles)}, newest first`;
  },

  /** For those who do not see the list change. */
  status(articles: number, names: number): string {
    return names === 0 ? articlesCount(articles) : `${articlesCount(articles)}, ${namesCount(names)}`;
  },

  nothing(query: string, withoutFilters: number): string {
    if (withoutFilters > 0) return 'No articles with these filters';
    return query === '' ? 'No articles yet' : `Nothing for ${quoted(query)}`;
  },
  nothingHelp: 'The archive knows names in several languages. Fewer words or fewer filters find more.',
  withoutFilters: (articles: number): string => `Without filters: ${articlesCount(articles)}`,

  missing(words: readonly string[], rest: boolean): string {
    const said = `No article has ${choice.format(words.map(quoted))}.`;
    return rest ? `${said} These have the other words.` : said;
  },
  instead: (word: string, found: string): string =>
    `No article has ${quoted(word)}; these have ${quoted(found)}.`,

  more: (articles: number): string => `${number(articles)} more ${articles === 1 ? 'article' : 'articles'}`,
  moreValues: (values: number): string => `${number(values)} more`,
  names(names: readonly string[], others: number): string {
    const shown = others > 0 ? [...names, `${number(others)} more`] : [...names];
    return `Names ${list.format(shown)}`;
  },
  suggestion: (note: string, articles: number): string => `${note}, ${articlesCount(articles)}`,
  foundBy: (name: string): string => `Also ${name}`,
  chosenFilter: (facet: string, label: string): string => `${facet}: ${label} ×`,
  removeFilter: (facet: string, label: string): string => `Remove the filter ${facet}: ${label}`,
  yearChart: (years: readonly { label: string; articles: number }[]): string =>
    `Articles by year: ${years.map(({ label, articles }) => `${number(articles)} in ${label}`).join(', ')}`,

  failedTitle: 'Search could not load its index',
  failedText:
    'The connection may have been lost, or the site has just been renewed. Try again, or reload the page.',
  listsText: 'These pages list everything:',
} as const;
