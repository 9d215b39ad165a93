import type { Grouping, Publication } from '../../model/publication.ts';
import { articleFile, pageFile } from '../content-files.ts';
import { digestOf } from '../digest.ts';
import type { Site } from '../site.ts';
import { basisOf, ENTITIES, TOTAL, type Basis } from './basis.ts';
import { answerOf, siteQuestion, type Question } from './question.ts';

/** Answers questions again, as digests: what a page asked is fresh while they are the same. */
export class Answers {
  readonly #site: Site;
  readonly #textDigestOf: (file: string) => string;
  readonly #records: RecordDigests;
  readonly #known = new Map<Question, string>();
  readonly #bases = new Map<string, string>();

  /** @param textDigestOf The digest of the rendered text of a file: texts need not be loaded to be compared. */
  constructor(site: Site, textDigestOf: (file: string) => string) {
    this.#site = site;
    this.#textDigestOf = textDigestOf;
    this.#records = new RecordDigests(site.publication);
  }

  /** The digest of the answer to a question; other answers have others. */
  digestOf(question: Question): string {
    let digest = this.#known.get(question);
    if (digest === undefined) this.#known.set(question, (digest = this.#answer(question)));
    return digest;
  }

  /** The same for a question that was just answered. */
  digestOfAnswer(question: Question, answer: unknown): string {
    let digest = this.#known.get(question);
    if (digest !== undefined) return digest;
    const { name } = siteQuestion(question) ?? {};
    const isText = name === 'bodyOf' || name === 'pageBodyOf';
    digest = isText ? this.#answer(question) : this.#records.textOf(answer);
    this.#known.set(question, digest);
    return digest;
  }

  /** Takes in what another process found out about the same site. */
  learn(question: Question, digest: string): void {
    const known = this.#known.get(question);
    if (known !== undefined && known !== digest)
      throw new Error(`Two processes answer ${question} differently. That is a fault of the generator.`);
    this.#known.set(question, digest);
  }

  /** The names of all that the answer to a question follows from, if they are known. */
  basisOf(question: Question): Basis | undefined {
    return basisOf(this.#site.publication, question);
  }

  /** The digest of a part of a basis. */
  digestOfBasis(name: string): string {
    let digest = this.#bases.get(name);
    if (digest === undefined) this.#bases.set(name, (digest = this.#basis(name)));
    return digest;
  }

  /** All parts of bases that were asked for, with their digests. */
  get bases(): ReadonlyMap<string, string> {
    return this.#bases;
  }

  #basis(name: string): string {
    const { publication } = this.#site;
    if (name === TOTAL) return String(publication.articles.length);
    if (name === ENTITIES) return this.#records.textOf(publication.entities);
    const [grouping = '', key = ''] = name.split(/ (.*)/s, 2);
    return this.#records.textOf(publication.articlesBy(grouping as Grouping, key));
  }

  #answer(question: Question): string {
    const { publication } = this.#site;
    const own = siteQuestion(question);
    if (!own) return this.#records.textOf(answerOf(publication, question));
    const { name, about } = own;
    const isThere =
      name === 'pageBodyOf'
        ? publication.pages.some(({ slug }) => slug === about)
        : publication.article(about) !== undefined;
    if (!isThere) return GONE;
    if (name === 'pageBodyOf') return this.#textDigestOf(pageFile(about));
    if (name === 'bodyOf') return this.#textDigestOf(articleFile(about));
    return this.#records.textOf(this.#site[name]({ id: about }));
  }
}

/** The answer to a question about what is not published any more. */
const GONE = 'gone';

/** Longer texts are told by their digest. */
const LONGEST = 64;

/** Digests of answers, for which each record of the publication is taken apart only once. */
class RecordDigests {
  readonly #digests: Map<unknown, string | undefined>;

  constructor({ articles, authors, entities, regions, series }: Publication) {
    const records: readonly (readonly unknown[])[] = [articles, authors, entities, regions, series];
    this.#digests = new Map(records.flat().map((record) => [record, undefined]));
  }

  /** A text for a value, short or shortened, other for others. */
  textOf(value: unknown): string {
    const text = this.#spelt(value);
    return text.length > LONGEST ? digestOf(text) : text;
  }

  #spelt(value: unknown): string {
    if (value === undefined) return 'undefined';
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    if (this.#digests.has(value)) return this.#recordDigest(value);
    if (value instanceof Map || value instanceof Set) return this.#spelt([...value]);
    if (Array.isArray(value)) return `[${value.map((item) => this.#spelt(item)).join()}]`;
    return `{${Object.entries(value)
      .map(([name, of]) => `${name}:${this.#spelt(of)}`)
      .join()}}`;
  }

  #recordDigest(record: object): string {
    let digest = this.#digests.get(record);
    if (digest === undefined) this.#digests.set(record, (digest = digestOf(JSON.stringify(record))));
    return digest;
  }
}
