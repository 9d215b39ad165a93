import type { ShardIndex } from '../../search/format.ts';
import { knowledgeFrom, type Knowledge } from './knowledge.ts';
import type { Pagefind, PagefindProgram, PagefindResult } from './pagefind.ts';
import type { ShardRanking } from './ranking.ts';

const EXCERPT_WORDS = 34;
const KEPT_ANSWERS = 12;

/** An article found in one shard. */
export interface ShardHit {
  article: number;
  /** As the shard sees it, see `ranking.ts`. */
  score: number;
  result: PagefindResult;
}

/** What a shard is opened with. */
export interface ShardOpening {
  /** The address of the folder of its language, with its final slash. */
  folder: string;
  shard: ShardIndex;
  program: PagefindProgram;
  /** The numbers of its articles, rising. */
  articles: readonly number[];
  ranking: ShardRanking;
}

/** Searches the articles of one shard. */
export class ShardSearch {
  readonly #pagefind: Pagefind;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #scale: number;
  readonly #knowledge = new Map<string, Knowledge>();
  readonly #answers = new Map<string, Promise<readonly PagefindResult[]>>();

  private constructor(pagefind: Pagefind, numbers: ReadonlyMap<string, number>, scale: number) {
    this.#pagefind = pagefind;
    this.#numbers = numbers;
    this.#scale = scale;
  }

  /**
   * Loads a shard.
   *
   * @throws When it cannot be loaded, or belongs to another edition of the site than `articles`.
   */
  static async open({ folder, shard, program, articles, ranking: { ranking, scale } }: ShardOpening) {
    const own = folder + shard.folder;
    const idList = loadText(own + shard.ids);
    const pagefind = program.createInstance({
      basePath: own,
      metaCacheTag: shard.tag,
      excerptLength: EXCERPT_WORDS,
      ranking,
    });
    await pagefind.options({ ranking });
    const ids = (await idList).split('\n');
    if (ids.length !== articles.length) throw new Error('The index and the list of articles differ');
    return new ShardSearch(pagefind, new Map(ids.map((id, place) => [id, articles[place] ?? -1])), scale);
  }

  /** The number of its articles. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Articles with all words, or with a phrase when the query is in quotation marks. */
  async search(query: string): Promise<ShardHit[]> {
    const isPhrase = query.startsWith('"');
    return (await this.#find(query)).map((result) => {
      const isPlain = isPhrase && !result.matchedMetaFields?.length;
      const score = result.score * (isPlain ? 1 : this.#scale);
      return { article: this.#numbers.get(result.id) ?? -1, score, result };
    });
  }

  /**
   * How the shard knows a word. Pagefind drops a word that it does not know, or takes
   * the longest shorter one that it begins with, and says neither; so we ask for the
   * exact word first, then look at what else was found.
   */
  async knowledgeOf(word: string): Promise<Knowledge> {
    let known = this.#knowledge.get(word);
    if (known === undefined) this.#knowledge.set(word, (known = await this.#ask(word)));
    return known;
  }

  async #ask(word: string): Promise<Knowledge> {
    if ((await this.#find(`"${word}"`)).length > 0) return 'known';
    const [first] = await this.#find(word);
    return first ? knowledgeFrom(word, await first.data()) : 'unknown';
  }

  /** What Pagefind finds; the last answers are kept, since a word is asked about and then searched for. */
  async #find(query: string): Promise<readonly PagefindResult[]> {
    const answer = this.#answers.get(query) ?? this.#pagefind.search(query).then(({ results }) => results);
    this.#answers.delete(query);
    this.#answers.set(query, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}
