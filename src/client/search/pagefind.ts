/**
 * The part of Pagefind's program (`pagefind.js`, 1.5) that we use. In a worker, where
 * there is no `document`, it searches in place instead of starting its own worker.
 *
 * @see https://pagefind.app/docs/api/
 */
export interface PagefindProgram {
  /** Begins to load an index; all instances share what the first one has loaded of the program. */
  createInstance(options: PagefindOptions & { ranking: PagefindRanking }): Pagefind;
}

export interface Pagefind {
  /** Waits until the index is loaded, if told a ranking. */
  options(options: { ranking: PagefindRanking }): Promise<void>;
  /** Articles with all words, best first. A query in quotation marks is a phrase. */
  search(query: string): Promise<{ results: readonly PagefindResult[] }>;
}

export interface PagefindOptions {
  /** The address of the folder of the index. */
  basePath: string;
  /** Appended to the address of `pagefind-entry.json`; without it the time is, and nothing is ever cached. */
  metaCacheTag: string;
  /** Words in an excerpt. */
  excerptLength: number;
}

export interface PagefindRanking {
  /** How much a word in a field of metadata counts. */
  metaWeights: Readonly<Record<string, number>>;
  /** How much more an article counts that has a word more often: `k1` of BM25, from 0 to 2. */
  termSaturation: number;
  /** How much less a long article counts: `b` of BM25, from 0 to 1. */
  pageLength: number;
}

export interface PagefindResult {
  /** Of the article in this index. */
  id: string;
  score: number;
  /** The fields of metadata in which the query was found, if it was. */
  matchedMetaFields?: readonly string[];
  data(): Promise<PagefindFragment>;
}

/** What is known of an article that was found. */
export interface PagefindFragment {
  /** Its path. */
  url: string;
  /** Its text. */
  content: string;
  /** What `searchDocument` puts there. */
  meta: { title: string; names: string; places: string };
  /** Where in the text, in words from 0, the query was found. */
  locations: readonly number[];
  /** The best passage as HTML: `<mark>` around what was found, `&lt;` and `&gt;` escaped. */
  excerpt: string;
  /** The best passage as text. */
  plain_excerpt: string;
  /** The sections in which the query was found; one without `anchor` is what comes before the first heading. */
  sub_results: readonly { title: string; anchor?: { id: string } }[];
}
