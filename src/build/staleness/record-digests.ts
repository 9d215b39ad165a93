import type { Publication } from '../../model/publication.ts';
import type { Article } from '../../model/records.ts';
import { digestOf } from '../digest.ts';
import { KnownArticles, type ArticleSource, type KnownArticle } from './known-articles.ts';

/** What the last build knew of its records. */
export interface FormerRecords {
  /** The digests of all that records are made from besides, and that places articles in groups. */
  settings: string;
  regions: string;
  articles: KnownArticles;
}

/** Longer texts are told by their digest. */
const LONGEST = 64;

/**
 * Digests of answers, for which each record of the publication is taken apart only once, and
 * that of an article not at all while it is made from the same as in the last build.
 */
export class RecordDigests {
  /** Of the settings, and of the list of regions. */
  readonly settings: string;
  readonly regions: string;
  readonly #publication: Publication;
  readonly #digests: Map<unknown, string | undefined>;
  readonly #sourceOf: ((article: Article) => ArticleSource) | undefined;
  readonly #former: FormerRecords | undefined;
  #remade: ReadonlySet<string> | undefined;
  #changed: readonly Article[] | undefined;

  /**
   * @param sourceOf For whoever keeps what is known for the next build.
   * @param former What the last build knew, if the same code made it.
   */
  constructor(
    publication: Publication,
    sourceOf?: (article: Article) => ArticleSource,
    former?: FormerRecords,
  ) {
    const { articles, authors, entities, regions, series } = publication;
    const records: readonly (readonly unknown[])[] = [articles, authors, entities, regions, series];
    this.#publication = publication;
    this.#digests = new Map(records.flat().map((record) => [record, undefined]));
    this.#sourceOf = sourceOf;
    this.settings = this.textOf(publication.settings);
    this.regions = this.textOf(regions);
    this.#former = former?.settings === this.settings ? former : undefined;
  }

  /** A text for a value, short or shortened, other for others. */
  textOf(value: unknown): string {
    const text = this.#spelt(value);
    return text.length > LONGEST ? digestOf(text) : text;
  }

  /** The ids of articles that are made from something else than in the last build, or that only one of the two has; nothing when nobody can say. */
  get remade(): ReadonlySet<string> | undefined {
    const [former, sourceOf] = [this.#former, this.#sourceOf];
    if (former && sourceOf) this.#remade ??= this.#remadeSince(former.articles, sourceOf);
    return this.#remade;
  }

  /**
   * The articles that have another record than in the last build; nothing when nobody can say,
   * or when groups may have others although all records are the same.
   */
  get changed(): readonly Article[] | undefined {
    const [former, remade] = [this.#former, this.remade];
    if (!remade || former?.regions !== this.regions) return undefined;
    return (this.#changed ??= [...remade].flatMap((id) => {
      const article = this.#publication.article(id);
      return !article || this.#recordDigest(article) === former.articles.digestOf(id) ? [] : [article];
    }));
  }

  /** For the next build. */
  get known(): FormerRecords {
    return { settings: this.settings, regions: this.regions, articles: this.#knownArticles() };
  }

  /** What is known of all articles: mostly what was known before of all but a few. */
  #knownArticles(): KnownArticles {
    const [sourceOf, former, { articles }] = [this.#sourceOf, this.#former, this.#publication];
    if (!sourceOf) return KnownArticles.of([]);
    const known = (article: Article): KnownArticle => ({
      ...{ id: article.id, time: timeOf(article), digest: this.#recordDigest(article) },
      ...sourceOf(article),
    });
    const remade = [...(this.remade ?? [])].map((id) => this.#publication.article(id));
    const areThere = remade.every((one) => one !== undefined);
    return former && areThere
      ? former.articles.with(remade.map(known))
      : KnownArticles.of(articles.map(known));
  }

  #remadeSince(former: KnownArticles, sourceOf: (article: Article) => ArticleSource): Set<string> {
    const { articles } = this.#publication;
    const remade = new Set<string>();
    let found = 0;
    for (const [row, id] of former.ids.entries()) {
      const article = this.#publication.article(id);
      if (article) found++;
      if (!article || !former.isMadeFrom(row, sourceOf(article), timeOf(article))) remade.add(id);
    }
    if (found < articles.length) for (const { id } of articles) if (!former.has(id)) remade.add(id);
    return remade;
  }

  #spelt(value: unknown): string {
    if (value === undefined) return 'undefined';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const digest = this.#digests.get(value);
    if (digest !== undefined) return digest;
    if (this.#digests.has(value)) return this.#recordDigest(value);
    if (value instanceof Map || value instanceof Set) return this.#spelt([...value]);
    // Put together in loops: some answers have thousands of parts.
    let text = '';
    if (Array.isArray(value)) {
      for (const item of value) text += `${this.#spelt(item)},`;
      return `[${text}]`;
    }
    for (const name of Object.keys(value))
      text += `${name}:${this.#spelt(value[name as keyof typeof value])},`;
    return `{${text}}`;
  }

  #recordDigest(record: object): string {
    let digest = this.#digests.get(record);
    if (digest === undefined) {
      digest = this.#formerDigest(record) ?? digestOf(JSON.stringify(record));
      this.#digests.set(record, digest);
    }
    return digest;
  }

  /** The digest that the record of an article had, if it is made from the same. */
  #formerDigest({ id }: Partial<Article>): string | undefined {
    if (id === undefined || this.remade?.has(id) !== false) return undefined;
    return this.#former?.articles.digestOf(id);
  }
}

/** The corrections and the update of an article appear when their time has come. */
function timeOf({ updated, corrections }: Article): string {
  return updated || corrections.length > 0 ? `${updated?.instant ?? ''} ${corrections.length}` : '';
}
