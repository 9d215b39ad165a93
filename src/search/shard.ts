/** An index of some articles of one language, and what the rest of the search needs to know of them. */
export interface Shard {
  /** Pagefind's files, by their paths in the folder of the shard, the program among them. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Pagefind's id of each article, by which a browser knows what was found. */
  ids: readonly string[];
  /** The words of all its articles, as Pagefind counts them. */
  length: number;
  /** How many of its articles use each word, see `wordCounts`. */
  words: ReadonlyMap<string, number>;
}

/** Where shards are kept from one build to the next. */
export interface ShardStore {
  /** Whether a shard was put under this name, which may not be whole any more. */
  has: (digest: string) => boolean;
  /** The shard that was put under this name; nothing when it is not there or not whole. */
  get: (digest: string) => Shard | undefined;
  /** @param digest Of all that the shard is made from, in hexadecimal digits. */
  put: (digest: string, shard: Shard) => void;
}
