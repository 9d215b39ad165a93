import type { LanguageIndex } from '../../search/format.ts';
import { knowledgeOfAll, type Knowledge } from './knowledge.ts';
import type { PagefindProgram } from './pagefind.ts';
import { passageOf } from './passage.ts';
import { rarity, scoreEverywhere, shardRanking, type ShardScore } from './ranking.ts';
import type { Passage } from './search-protocol.ts';
import { ShardSearch, type ShardHit } from './shard-search.ts';

/** An article found in one language. */
export interface Hit {
  article: number;
  /** Comparable between languages, roughly. */
  score: number;
  passage(): Promise<Passage>;
}

/** Scores of languages with fewer articles say little, and are held down. */
const SMALL_INDEX = 10;

/** Digits in which the scores of two shards agree for articles that are alike: theirs come from 32 bits. */
const DIGITS = 5;

/** Searches the articles of one language, which are in one shard or in several. */
export class LanguageSearch {
  readonly #language: string;
  readonly #shards: readonly ShardSearch[];
  readonly #size: number;

  private constructor(language: string, shards: readonly ShardSearch[], size: number) {
    this.#language = language;
    this.#shards = shards;
    this.#size = size;
  }

  /**
   * Loads the shards of a language.
   *
   * @param folder The address of the folder with all indexes, with its final slash.
   * @param articles The numbers of its articles, rising.
   * @throws When one cannot be loaded, or belongs to another edition of the site than `articles`.
   */
  static async open(
    folder: string,
    { folder: own, program: file, shards, language }: LanguageIndex,
    articles: readonly number[],
  ): Promise<LanguageSearch> {
    const program = (await import(/* @vite-ignore */ folder + own + file)) as PagefindProgram;
    const average = shards.reduce((sum, { length }) => sum + length, 0) / articles.length;
    let begin = 0;
    const openings = shards.map((shard) => ({
      folder: folder + own,
      shard,
      program,
      articles: articles.slice(begin, (begin += shard.articles)),
      ranking: shardRanking(average > 0 ? shard.length / shard.articles / average : 1),
    }));
    if (begin !== articles.length) throw new Error('The index and the list of articles differ');
    // The first one loads the program for all; two that load it at the same time would break each other.
    const first = await Promise.all(openings.slice(0, 1).map((opening) => ShardSearch.open(opening)));
    const others = await Promise.all(openings.slice(1).map((opening) => ShardSearch.open(opening)));
    return new LanguageSearch(language, [...first, ...others], articles.length);
  }

  /** Articles with all words, or with the phrase; none for no words. */
  async search(words: readonly string[], phrase: boolean): Promise<Hit[]> {
    if (words.length === 0) return [];
    // A word that one article of n has scores about ln n, so that large languages would always come first.
    const scale = Math.log(this.#size + SMALL_INDEX);
    return (await this.#hits(words, phrase)).map(({ article, score, result }) => ({
      article,
      score: score / scale,
      passage: async () => passageOf(await result.data(), { article, language: this.#language }),
    }));
  }

  /** How the language knows a word. */
  async knowledgeOf(word: string): Promise<Knowledge> {
    return knowledgeOfAll(word, await Promise.all(this.#shards.map((shard) => shard.knowledgeOf(word))));
  }

  async #hits(words: readonly string[], phrase: boolean): Promise<ShardHit[]> {
    const query = words.join(' ');
    if (phrase) return (await Promise.all(this.#shards.map((shard) => shard.search(`"${query}"`)))).flat();
    const [only] = this.#shards;
    if (this.#shards.length === 1 && only) return only.search(query);
    return this.#hitsOfSeveral(words);
  }

  /** As if all shards were one index, see `ranking.ts`. */
  async #hitsOfSeveral(words: readonly string[]): Promise<ShardHit[]> {
    const asked = await Promise.all(this.#shards.map((shard) => askedOf(shard, words)));
    const everywhere = words.map((_, at) => {
      const having = asked.reduce((sum, { byWord }) => sum + (byWord[at]?.size ?? 0), 0);
      return rarity(this.#size, having);
    });
    return asked.flatMap(({ shard, byWord, hits }) => {
      const inShard = byWord.map((scores, at) => ({
        here: rarity(shard.size, scores.size),
        everywhere: everywhere[at] ?? 0,
        scores,
      }));
      return hits.map((hit) => {
        const score = scoreEverywhere(hit.result.id, hit.score, inShard);
        return { ...hit, score: Number(score.toPrecision(DIGITS)) };
      });
    });
  }
}

/** What a shard says to a query: the scores for each of its words alone, and the hits for all. */
interface Asked {
  shard: ShardSearch;
  byWord: readonly ReadonlyMap<string, ShardScore>[];
  hits: readonly ShardHit[];
}

/** A word that the shard does not know has no scores: Pagefind would leave it out, or take a shorter one. */
async function askedOf(shard: ShardSearch, words: readonly string[]): Promise<Asked> {
  const found = await Promise.all(
    words.map(async (word) => ((await shard.knowledgeOf(word)) === 'known' ? shard.search(word) : [])),
  );
  const byWord = found.map(
    (hits) =>
      new Map(
        hits.map(({ score, result: { id, matchedMetaFields: fields = [] } }) => [id, { score, fields }]),
      ),
  );
  const hasAll = found.every((hits) => hits.length > 0);
  return { shard, byWord, hits: hasAll ? await shard.search(words.join(' ')) : [] };
}
