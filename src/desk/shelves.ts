import type { Collection } from '../schema/kinds.ts';
import { nearest } from '../text/nearest.ts';
import {
  articlePath,
  authorPath,
  entityPath,
  regionPath,
  seriesPath,
  staticPagePath,
} from '../text/site-addresses.ts';

/** Where the files of a collection are, and what an author calls one of them. */
export interface Shelf {
  /** `entity` */
  one: string;
  ending: '.md' | '.yml';
  /** The address of the page that a file has; nothing for what has no page of its own. */
  address?: (id: string) => string;
}

/** Every collection, in the order in which an author meets them. */
export const SHELVES: Readonly<Record<Collection, Shelf>> = {
  articles: { one: 'article', ending: '.md', address: articlePath },
  entities: { one: 'entity', ending: '.yml', address: entityPath },
  authors: { one: 'author', ending: '.yml', address: authorPath },
  regions: { one: 'region', ending: '.yml', address: regionPath },
  series: { one: 'series', ending: '.yml', address: seriesPath },
  indicators: { one: 'indicator', ending: '.yml' },
  pages: { one: 'page', ending: '.md', address: staticPagePath },
};

export const COLLECTIONS = Object.keys(SHELVES) as readonly Collection[];

/** The words for one of each collection: `article`, `entity`, … */
export const KINDS: readonly string[] = COLLECTIONS.map((collection) => SHELVES[collection].one);

/** The collection that a word means: `entity`, `entities`, `Entity`. */
export function collectionOf(word: string): Collection | undefined {
  const wanted = word.toLowerCase();
  return COLLECTIONS.find((collection) => collection === wanted || SHELVES[collection].one === wanted);
}

/** What is wrong with a word that means no collection. */
export function unknownKind(word: string): string {
  const guess = nearest(word, KINDS);
  const hint = guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
  return `Unexpected kind \`${word}\`, expected one of ${KINDS.join(', ')}.${hint}`;
}

/** The path of a file below `content/`: `entities/kamaz.yml`. */
export function pathOf(collection: Collection, id: string): string {
  return `${collection}/${id}${SHELVES[collection].ending}`;
}
