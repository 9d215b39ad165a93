import type { LanguageIndex } from '../../search/format.ts';
import { unspaced } from '../../search/spaced-words.ts';
import { foldedWords } from '../../text/fold.ts';
import { markedExcerpt, type MarkedText } from './marked-text.ts';
import type { Pagefind, PagefindFragment, PagefindResult } from './pagefind.ts';
import type { Passage } from './search-protocol.ts';

/** An article found in one index. */
export interface Hit {
  article: number;
  /** Comparable between indexes, roughly. */
  score: number;
  passage(): Promise<Passage>;
}

/** How an index knows a word: as it is or as the beginning of others; by a shorter word only; or not at all. */
export type Knowledge = 'known' | 'unknown' | { instead: string };

/** How much more a word counts in the title, in names, and in the regions around than in the text. */
const META_WEIGHTS = { title: 5, names: 4, places: 0.5 };
/** Scores of indexes with fewer articles say little, and are held down. */
const SMALL_INDEX = 10;

const EXCERPT_WORDS = 34;
const MOST_SECTIONS = 2;
const KEPT_ANSWERS = 12;

/** A shorter word stands in only if it has at least this many letters and this part of the word. */
const LEAST_LETTERS = 4;
const LEAST_PART = 0.6;

/** Searches the articles of one language. */
export class LanguageSearch {
  readonly #pagefind: Pagefind;
  readonly #language: string;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #knowledge = new Map<string, Knowledge>();
  readonly #answers = new Map<string, Promise<readonly PagefindResult[]>>();

  private constructor(pagefind: Pagefind, language: string, numbers: ReadonlyMap<string, number>) {
    this.#pagefind = pagefind;
    this.#language = language;
    this.#numbers = numbers;
  }

  /**
   * Loads an index.
   *
   * @param folder The address of the folder with all indexes, with its final slash.
   * @param articles The numbers of its articles, rising.
   * @throws When it cannot be loaded, or belongs to another edition of the site than `articles`.
   */
  static async open(
    folder: string,
    { folder: own, program, tag, ids, language }: LanguageIndex,
    articles: readonly number[],
  ): Promise<LanguageSearch> {
    const idList = loadText(folder + own + ids);
    const pagefind = (await import(/* @vite-ignore */ folder + own + program)) as Pagefind;
    await pagefind.options({
      metaCacheTag: tag,
      excerptLength: EXCERPT_WORDS,
      ranking: { metaWeights: META_WEIGHTS },
    });
    await pagefind.init();
    const numbers = new Map((await idList).split('\n').map((id, place) => [id, articles[place] ?? -1]));
    if (numbers.size !== articles.length) throw new Error('The index and the list of articles differ');
    return new LanguageSearch(pagefind, language, numbers);
  }

  /** Articles with all words, or with the phrase; none for no words. */
  async search(words: readonly string[], phrase: boolean): Promise<Hit[]> {
    if (words.length === 0) return [];
    const query = words.join(' ');
    const results = await this.#find(phrase ? `"${query}"` : query);
    // A word that one article of n has scores about ln n, so that large indexes would always come first.
    const scale = Math.log(this.#numbers.size + SMALL_INDEX);
    return results.map((result) => {
      const article = this.#numbers.get(result.id) ?? -1;
      return { article, score: result.score / scale, passage: () => this.#passage(article, result) };
    });
  }

  /**
   * How the index knows a word. Pagefind drops a word that it does not know, or takes
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
    return first ? knowledgeIn(word, wordsFound(await first.data())) : 'unknown';
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

  async #passage(article: number, result: PagefindResult): Promise<Passage> {
    const fragment = await result.data();
    return {
      article,
      path: fragment.url,
      title: unspaced(fragment.meta.title),
      language: this.#language,
      text: textOf(fragment),
      sections: fragment.sub_results
        .flatMap(({ title, anchor }) => (anchor ? [{ title: unspaced(title), id: anchor.id }] : []))
        .slice(0, MOST_SECTIONS),
    };
  }
}

async function loadText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

/** The words of an article that a search for one word found, as written; those of names when the text has none. */
function wordsFound({ content, locations, meta }: PagefindFragment): string[] {
  if (locations.length === 0) return Object.values(meta).flatMap(partsOf);
  const words = content.split(/\s+/);
  return locations.flatMap((location) => partsOf(words[location] ?? ''));
}

/** A word and what it is made of: `Kassym-Jomart`, `Kassym`, `Jomart`. */
function partsOf(text: string): string[] {
  return [...text.split(/\s+/), ...(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])];
}

function knowledgeIn(word: string, found: readonly string[]): Knowledge {
  const joined = (text: string) => foldedWords(text).join('');
  const wanted = joined(word);
  const shared = (other: string) => sharedStart(wanted, joined(other));
  if (found.some((other) => shared(other) === wanted.length)) return 'known';
  const least = Math.max(LEAST_LETTERS, Math.ceil(wanted.length * LEAST_PART));
  const [best = ''] = found.toSorted((a, b) => shared(b) - shared(a) || a.length - b.length);
  return shared(best) >= least ? { instead: withoutSigns(best).toLowerCase() } : 'unknown';
}

function withoutSigns(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** The number of letters in which two words begin alike. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** The excerpt, with an ellipsis where the text goes on. */
function textOf({ content, excerpt, plain_excerpt: plain }: PagefindFragment): MarkedText {
  const ellipsis = { text: '…', marked: false };
  return [
    ...(content.startsWith(plain) ? [] : [{ ...ellipsis, text: '… ' }]),
    ...markedExcerpt(excerpt),
    ...(content.endsWith(plain) ? [] : [{ ...ellipsis, text: ' …' }]),
  ];
}
