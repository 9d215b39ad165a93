import type { PagefindRanking } from './pagefind.ts';

/**
 * How articles of several shards are ranked as if they were in one index.
 *
 * Pagefind's score of an article is a sum over the words of the query: how rare the
 * word is in the index, times how much the article is about it (BM25, which compares
 * the article's length with the average of the index), and a bonus for words in
 * metadata, which grows with their rarity. Rarity and average are those of the shard;
 * these functions put those of all shards of the language in their place.
 *
 * @see https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind_web/src/search.rs
 */

/** How much more a word counts in the title, in names, and in the regions around than in the text. */
const FIELDS: readonly (readonly [field: string, weight: number])[] = [
  ['title', 5],
  ['names', 4],
  ['places', 0.5],
];

/** What Pagefind takes by itself. */
const TERM_SATURATION = 1.4;
const PAGE_LENGTH = 0.75;

/** Pagefind takes no higher saturation. */
const MOST_SATURATION = 2;

/** How a shard ranks, and what its scores then have to be multiplied by. */
export interface ShardRanking {
  ranking: PagefindRanking;
  scale: number;
}

/**
 * The ranking with which a shard judges the length of articles by another average than its own.
 *
 * BM25 is `(k + 1) f / (k (1 − b + b l / a) + f)`. Another average `a` is another `k`
 * and `b`, except in `k + 1`, for which the scale makes up.
 *
 * @param ratio The average length of the articles in the shard, divided by that in all shards.
 */
export function shardRanking(ratio: number): ShardRanking {
  const wanted = TERM_SATURATION * (1 - PAGE_LENGTH + PAGE_LENGTH * ratio);
  const termSaturation = Math.min(MOST_SATURATION, wanted);
  const scale = (TERM_SATURATION + 1) / (termSaturation + 1);
  const metaWeights = Object.fromEntries(FIELDS.map(([field, weight]) => [field, weight / scale]));
  const pageLength = (TERM_SATURATION * PAGE_LENGTH * ratio) / wanted;
  return { ranking: { metaWeights, termSaturation, pageLength }, scale };
}

/** How rare a word is that some of the articles have: the inverse document frequency of BM25. */
export function rarity(articles: number, having: number): number {
  return Math.log((articles - having + 0.5) / (having + 0.5) + 1);
}

/** What a shard says of an article for a query. */
export interface ShardScore {
  score: number;
  /** The fields of metadata in which the query was found. */
  fields: readonly string[];
}

/** A word of a query in one shard. */
export interface WordInShard {
  /** How rare it is in this shard, and in all. */
  here: number;
  everywhere: number;
  /** What the shard says for the word alone, by Pagefind's id of the article. */
  scores: ReadonlyMap<string, ShardScore>;
}

/**
 * The score that an article would have for a query if all shards were one index.
 *
 * What the score owes to metadata follows from the words that are there, and is
 * replaced; the rest is a sum over words, of which the scores for each word alone
 * tell the parts. That is exact, but where a field has several words that begin with
 * the same word of a longer query.
 */
export function scoreEverywhere(id: string, score: number, words: readonly WordInShard[]): number {
  const bonus = (rarityOf: (word: WordInShard) => number) => {
    const sum = words.reduce((all, word) => all + rarityOf(word), 0);
    return FIELDS.reduce((all, [field, weight]) => {
      const there = words.filter(({ scores }) => scores.get(id)?.fields.includes(field));
      return all + (weight * there.reduce((part, word) => part + rarityOf(word), 0) ** 3) / sum ** 2;
    }, 0);
  };
  const text = score - bonus(({ here }) => here);
  return text * textFactor(id, words) + bonus(({ everywhere }) => everywhere);
}

/** The mean of how much rarer the words are everywhere than here, each counted as much as it contributes to the text. */
function textFactor(id: string, words: readonly WordInShard[]): number {
  let sum = 0;
  let corrected = 0;
  for (const { here, everywhere, scores } of words) {
    const { score = 0, fields = [] } = scores.get(id) ?? {};
    const bonus = FIELDS.reduce(
      (all, [field, weight]) => all + (fields.includes(field) ? weight * here : 0),
      0,
    );
    const text = Math.max(0, score - bonus);
    sum += text;
    corrected += (text * everywhere) / here;
  }
  return sum > 0 ? corrected / sum : 1;
}
