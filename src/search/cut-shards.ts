import type { Article } from '../model/records.ts';

/** How much goes into a shard, in words of its articles. */
export interface ShardSizes {
  /** From here on a shard ends before the next article that marks a beginning. */
  least: number;
  /** Here it ends in any case. */
  most: number;
}

/**
 * About 440 articles of 800 words, so that indexing one again takes some three
 * seconds on two cores, and an archive of ten thousand has twenty-two.
 */
export const SHARD_SIZES: ShardSizes = { least: 400_000, most: 520_000 };

/** What an article costs beyond its words: its names, standfirst and file. */
const WORDS_FOR_THE_REST = 200;

/** One article of so many marks a beginning. */
const BEGINNINGS = 32;

/**
 * Cuts articles of one language, oldest first, into stretches that are indexed
 * each by itself. Where a stretch ends depends on the articles in it and on the
 * name of the next: a new article at the end changes the last stretch only, one
 * that comes, goes or moves earlier on changes the stretch it is in, and those
 * after it only until a cut falls where it fell before, mostly at once.
 *
 * @param wordsOf How many the text of an article has.
 */
export function cutShards(
  articles: readonly Article[],
  wordsOf: (article: Article) => number,
  { least, most }: ShardSizes = SHARD_SIZES,
): Article[][] {
  const shards: Article[][] = [];
  let size = Infinity;
  for (const article of articles) {
    if (size >= most || (size >= least && marksBeginning(article.id))) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(article);
    size += wordsOf(article) + WORDS_FOR_THE_REST;
  }
  return shards;
}

/** Whether an article of this name, wherever it stands, may begin a shard. */
function marksBeginning(id: string): boolean {
  return scattered(id) % BEGINNINGS === 0;
}

/**
 * A number from 0 to 2³² − 1 for a text, evenly spread.
 *
 * @see FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/, and the last step of MurmurHash3.
 */
function scattered(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
