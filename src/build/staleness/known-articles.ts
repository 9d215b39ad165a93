import { compareText } from '../../text/compare.ts';
import { DIGEST_LENGTH } from '../digest.ts';

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
    // In this order files are listed, and their digests found soonest.
    const sorted = articles.toSorted((a, b) => compareText(a.id, b.id));
    const column = (name: keyof Digests) => sorted.map((one) => one[name].padEnd(DIGEST_LENGTH)).join('');
    return new KnownArticles(
      sorted.map(({ id }) => id),
      { file: column('file'), text: column('text'), digest: column('digest') },
      new Map(sorted.flatMap(({ id, time }) => (time === '' ? [] : [[id, time]]))),
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

  /**
   * Whether an article was made from the same.
   *
   * @param row Of its id in `ids`.
   */
  isMadeFrom(row: number, { file, text }: ArticleSource, time: string): boolean {
    const id = this.ids[row];
    if (id === undefined || (this.#times.get(id) ?? '') !== time) return false;
    const isThere = (name: 'file' | 'text', digest: string) =>
      this.#digests[name].startsWith(digest.padEnd(DIGEST_LENGTH), row * DIGEST_LENGTH);
    return isThere('file', file) && isThere('text', text);
  }

  /** The digest of the record that an article had. */
  digestOf(id: string): string | undefined {
    const row = this.#rowOf(id);
    return row === undefined
      ? undefined
      : this.#digests.digest.slice(row * DIGEST_LENGTH, (row + 1) * DIGEST_LENGTH);
  }

  /** The same with something else known of some articles, or with new ones. */
  with(articles: readonly KnownArticle[]): KnownArticles {
    const ids = [...this.ids];
    const times = new Map(this.#times);
    const placed = articles.map((article) => {
      const { id, time } = article;
      if (time === '') times.delete(id);
      else times.set(id, time);
      return { article, row: this.#rowOf(id) ?? ids.push(id) - 1 };
    });
    const length = ids.length * DIGEST_LENGTH;
    const column = (name: keyof Digests) => {
      const bytes = Buffer.from(this.#digests[name].padEnd(length));
      for (const { article, row } of placed)
        bytes.write(article[name].padEnd(DIGEST_LENGTH), row * DIGEST_LENGTH);
      return bytes.toString();
    };
    return new KnownArticles(
      ids,
      { file: column('file'), text: column('text'), digest: column('digest') },
      times,
    );
  }

  #rowOf(id: string): number | undefined {
    this.#rows ??= new Map(this.ids.map((one, row) => [one, row]));
    return this.#rows.get(id);
  }
}
