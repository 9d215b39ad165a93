/** What the record and the text of an article are made from, beside the settings of the publication and the time. */
export interface ArticleSource {
  /** The digest of its file. */
  file: string;
  /** That of its rendered text, which says also what it took from other files. */
  text: string;
}

/** What is known of an article. */
export interface KnownArticle extends ArticleSource {
  id: string;
  /** What of it the time decides. */
  time: string;
  /** Of its record. */
  digest: string;
}

/** Between two ids: none has it. */
const END = '\0';

/** Characters of a digest, see `digestOf`. */
const WIDTH = 22;

/** Columns of digests, one after the other without anything between them. */
type Digests = Record<'file' | 'text' | 'digest', string>;

/**
 * What a build knew of each article, in columns: whether an article is made from the same is
 * told without taking them apart, which would take longer than all the rest of telling it.
 */
export class KnownArticles {
  readonly ids: readonly string[];
  readonly #digests: Digests;
  /** Of few articles the time decides anything. */
  readonly #times: ReadonlyMap<string, string>;
  /** Found out when somebody asks. */
  #rows: ReadonlyMap<string, number> | undefined;

  private constructor(ids: readonly string[], digests: Digests, times: ReadonlyMap<string, string>) {
    this.ids = ids;
    this.#digests = digests;
    this.#times = times;
  }

  static of(articles: readonly KnownArticle[]): KnownArticles {
    const column = (name: keyof Digests) => articles.map((one) => one[name].padEnd(WIDTH)).join('');
    return new KnownArticles(
      articles.map(({ id }) => id),
      { file: column('file'), text: column('text'), digest: column('digest') },
      new Map(articles.flatMap(({ id, time }) => (time === '' ? [] : [[id, time]]))),
    );
  }

  /** Those of which `pieces` are. */
  static from(pieces: readonly Buffer[]): KnownArticles {
    const [ids = '', file = '', text = '', digest = '', times = '[]'] = pieces.map(String);
    return new KnownArticles(
      ids === '' ? [] : ids.split(END),
      { file, text, digest },
      new Map(JSON.parse(times) as [string, string][]),
    );
  }

  /** All of it as bytes. */
  get pieces(): Buffer[] {
    const { file, text, digest } = this.#digests;
    const times = JSON.stringify([...this.#times]);
    return [this.ids.join(END), file, text, digest, times].map((piece) => Buffer.from(piece));
  }

  has(id: string): boolean {
    return this.#rowOf(id) !== undefined;
  }

  /** Whether an article was made from the same. */
  isMadeFrom(id: string, { file, text }: ArticleSource, time: string): boolean {
    const row = this.#rowOf(id);
    if (row === undefined || (this.#times.get(id) ?? '') !== time) return false;
    const isThere = (name: 'file' | 'text', digest: string) =>
      this.#digests[name].startsWith(digest.padEnd(WIDTH), row * WIDTH);
    return isThere('file', file) && isThere('text', text);
  }

  /** The digest of the record that an article had. */
  digestOf(id: string): string | undefined {
    const row = this.#rowOf(id);
    return row === undefined ? undefined : this.#digests.digest.slice(row * WIDTH, (row + 1) * WIDTH);
  }

  /** The same with something else known of some of the articles that are known. */
  with(articles: readonly KnownArticle[]): KnownArticles {
    const digests = { ...this.#digests };
    const times = new Map(this.#times);
    for (const { id, time, ...others } of articles) {
      const row = this.#rowOf(id);
      if (row === undefined) throw new Error(`Nothing is known of the article ${id} that could be replaced.`);
      const start = row * WIDTH;
      for (const name of ['file', 'text', 'digest'] as const)
        digests[name] =
          digests[name].slice(0, start) + others[name].padEnd(WIDTH) + digests[name].slice(start + WIDTH);
      if (time === '') times.delete(id);
      else times.set(id, time);
    }
    return new KnownArticles(this.ids, digests, times);
  }

  #rowOf(id: string): number | undefined {
    this.#rows ??= new Map(this.ids.map((one, row) => [one, row]));
    return this.#rows.get(id);
  }
}
