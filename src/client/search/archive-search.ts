import { LanguageSearch, type Hit } from './language-search.ts';
import { lookUp, type Lookup } from './look-up.ts';
import type { Wanted } from './query-words.ts';
import type { Found, Opening, Passage, PassagesWanted } from './search-protocol.ts';

/** Searches whose passages can still be asked for. */
const KEPT_SEARCHES = 8;

/** Searches the articles of all languages as if they were in one index. */
export class ArchiveSearch {
  readonly #languages: readonly LanguageSearch[];
  readonly #searches = new Map<number, ReadonlyMap<number, Hit>>();
  #count = 0;

  private constructor(languages: readonly LanguageSearch[]) {
    this.#languages = languages;
  }

  /** @throws When an index cannot be loaded, or does not fit the list of articles. */
  static async open({ folder, languages, articles }: Opening): Promise<ArchiveSearch> {
    return new ArchiveSearch(
      await Promise.all(
        languages.map((language, place) => LanguageSearch.open(folder, language, articles[place] ?? [])),
      ),
    );
  }

  async search({ words, phrase }: Wanted): Promise<Found> {
    const { terms, missing, instead } = phrase ? this.#asWritten(words) : await this.#lookUp(words);
    const lists = await Promise.all(
      this.#languages.map((language, place) => language.search(terms[place] ?? [], phrase)),
    );
    const hits = lists.flat().sort((a, b) => b.score - a.score || b.article - a.article);
    this.#count += 1;
    this.#searches.set(this.#count, new Map(hits.map((hit) => [hit.article, hit])));
    this.#searches.delete(this.#count - KEPT_SEARCHES);
    return { search: this.#count, articles: hits.map(({ article }) => article), missing, instead };
  }

  /** Passages of articles that a recent search found, in the order asked for. */
  async passages({ search, articles }: PassagesWanted): Promise<Passage[]> {
    const found = this.#searches.get(search);
    const hits = articles.flatMap((article) => found?.get(article) ?? []);
    return Promise.all(hits.map((hit) => hit.passage()));
  }

  /** Every index is asked for a phrase as it is. */
  #asWritten(words: readonly string[]): Lookup {
    return { terms: this.#languages.map(() => words), missing: [], instead: [] };
  }

  async #lookUp(words: readonly string[]): Promise<Lookup> {
    const knowledge = await Promise.all(
      words.map((word) => Promise.all(this.#languages.map((language) => language.knowledgeOf(word)))),
    );
    return lookUp(words, knowledge, this.#languages.length);
  }
}
