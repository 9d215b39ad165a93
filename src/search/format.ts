/**
 * What the search page reads, as the build writes it. Articles are numbered from
 * the oldest, 0, to the newest, so that a new article changes the number of no other.
 */

/** Where everything below lies in the site. */
export const INDEX_PATH = '/search/data/';

/** The only file whose name does not change with its content: it names all others, relative to `INDEX_PATH`. */
export const MANIFEST_PATH = `${INDEX_PATH}manifest.json`;

export interface Manifest {
  articles: number;
  /** One index for each language that articles are written in, the most used first. */
  languages: readonly LanguageIndex[];
  /** The file of `Names`. */
  names: string;
  /** The file of `Columns`. */
  columns: string;
  /** The files of `Card[]`: the first holds articles 0 to `cardsInFile` − 1, and so on. */
  cards: readonly string[];
  cardsInFile: number;
  /** The file of the words that articles use, see `wordList`. */
  words: string;
}

/** What Pagefind wrote of the articles of one language. */
export interface LanguageIndex {
  /** The primary language, `ru`: which stemmer Pagefind uses. */
  language: string;
  /** Its folder: `ru/`. */
  folder: string;
  /** Pagefind's program in that folder, with the hash of its content: `pagefind.js?v=1f3c5a7b9d`. */
  program: string;
  /** Stretches of its articles, oldest first, each with an index of its own. */
  shards: readonly ShardIndex[];
}

/** The index of a stretch of articles: so many as its shard has, from where the one before it ends. */
export interface ShardIndex {
  /** Its folder in that of its language, beginning with `SHARD_FOLDER`; empty where the language has one shard. */
  folder: string;
  articles: number;
  /** The words of all its articles, as Pagefind counts them. */
  length: number;
  /** Changes whenever the index does; Pagefind appends it to the one file of its own whose name never changes. */
  tag: string;
  /** A file in its folder with Pagefind's id of each of its articles, one on a line, in order of their numbers. */
  ids: string;
}

/** What the folders of shards begin with; the program that they share lies beside them. */
export const SHARD_FOLDER = 'part-';

/** Everything that readers can search for by name, and that articles refer to by its place in the list. */
export interface Names {
  entities: readonly NameEntry[];
  regions: readonly (NameEntry & { parent?: string })[];
  authors: readonly NameEntry[];
  series: readonly NameEntry[];
  /** Kinds of articles. */
  kinds: readonly { slug: string; name: string }[];
}

export interface NameEntry {
  slug: string;
  name: string;
  /** What it is, in a few words: `President of Tatarstan`, `Organisation`. */
  note: string;
  /** The number of articles. */
  articles: number;
  /** Other names: translations and aliases. */
  others: readonly string[];
  /** Offices and functions it has or had. */
  roles?: readonly string[];
}

/** What articles are filtered and counted by; each list has one item for each article, in order of their numbers. */
export interface Columns {
  /** The day of the first, in days since 1970, then the days from one to the next. */
  days: readonly number[];
  /** Places in `Manifest.languages`. */
  languages: readonly number[];
  /** Places in `Names.kinds`. */
  kinds: readonly number[];
  /** Places in `Names.regions`. */
  regions: readonly number[];
  /** Places in `Names.authors`, in the order of the byline. */
  authors: readonly (readonly number[])[];
  /** Places in `Names.entities`, the main ones first. */
  entities: readonly (readonly number[])[];
}

/** What a list shows of an article. */
export interface Card {
  /** Its path in the site: `/articles/2022/visit/`. */
  path: string;
  title: string;
  description: string;
  /** When it is not that of the publication. */
  language?: string;
}
