import type { Card, Columns, Manifest, Names } from '../../search/format.ts';
import { facetsOf, daysOf, type Facet } from './facets.ts';
import { NameIndex } from './name-index.ts';
import { candidatesIn, type Candidate } from './spelling.ts';

/** All that the page knows of the archive without searching in texts. */
export interface Archive {
  /** The number of articles; they are numbered from 0, oldest first. */
  size: number;
  manifest: Manifest;
  names: Names;
  nameIndex: NameIndex;
  columns: Columns;
  facets: readonly Facet[];
  /** The day of each article. */
  days: readonly string[];
  /** The cards of articles, in the order asked for. */
  cardsOf(articles: readonly number[]): Promise<Card[]>;
  /** The words that articles use. */
  words(): Promise<readonly Candidate[]>;
}

/**
 * Loads the manifest of the index, then names and columns.
 *
 * @param manifestUrl The address of the manifest, the only file that is asked for anew each time.
 * @throws {Error} When one of them cannot be loaded.
 */
export async function loadArchive(manifestUrl: string): Promise<Archive> {
  const manifest = (await (await load(manifestUrl, { cache: 'no-cache' })).json()) as Manifest;
  const addressOf = (file: string) => new URL(file, new URL(manifestUrl, location.href)).href;
  const json = async (file: string): Promise<unknown> => (await load(addressOf(file))).json();
  const [names, columns] = (await Promise.all([json(manifest.names), json(manifest.columns)])) as [
    Names,
    Columns,
  ];

  const cards = once(async (file: number) => (await json(manifest.cards[file] ?? '')) as Card[]);
  const words = once(async (file: string) => candidatesIn(await (await load(addressOf(file))).text()));
  return {
    size: manifest.articles,
    manifest,
    names,
    nameIndex: new NameIndex(names),
    columns,
    facets: facetsOf(columns, names),
    days: daysOf(columns),
    async cardsOf(articles) {
      const fileOf = (article: number) => Math.floor(article / manifest.cardsInFile);
      const found = await Promise.all(articles.map((article) => cards(fileOf(article))));
      return articles.flatMap((article, at) => found[at]?.[article % manifest.cardsInFile] ?? []);
    },
    words: () => words(manifest.words),
  };
}

async function load(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** Remembers answers, but not failures. */
function once<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const asked = new Map<Key, Promise<Value>>();
  return (key) => {
    let answer = asked.get(key);
    if (!answer) {
      answer = ask(key);
      asked.set(key, answer);
      answer.catch(() => asked.delete(key));
    }
    return answer;
  };
}
