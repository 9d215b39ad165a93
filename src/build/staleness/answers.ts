import type { Grouping } from '../../model/article-groups.ts';
import type { Article } from '../../model/records.ts';
import { articleFile, pageFile } from '../content-files.ts';
import type { Site } from '../site.ts';
import { basisOf, ENTITIES, groupName, TOTAL, type Basis } from './basis.ts';
import { answerOf, siteQuestion, type Question } from './question.ts';
import type { ArticleSource } from './known-articles.ts';
import { RecordDigests, type FormerRecords } from './record-digests.ts';

/** The digest of a part of a basis, and how many articles it is of, if it is a group. */
export interface BasisDigest {
  digest: string;
  count: number;
}

/** What the last build knew, if the same code made it. */
export interface Former {
  records: FormerRecords;
  /** All parts of bases that were asked for. */
  bases: ReadonlyMap<string, BasisDigest>;
}

/** Answers questions again, as digests: what a page asked is fresh while they are the same. */
export class Answers {
  readonly #site: Site;
  readonly #textDigestOf: (file: string) => string;
  readonly #records: RecordDigests;
  readonly #known = new Map<Question, string>();
  readonly #bases = new Map<string, BasisDigest>();
  readonly #former: Former | undefined;
  /** What questions are about of which `isOfSame` is not true, as `aboutIn` has it. */
  #others: ReadonlySet<string> | undefined;
  #touched: ReadonlySet<string> | undefined;

  /**
   * @param textDigestOf The digest of the rendered text of a file: texts need not be loaded to be compared.
   * @param fileDigestOf The digest of the bytes of a file, for whoever keeps what is known for the next build.
   */
  constructor(
    site: Site,
    textDigestOf: (file: string) => string,
    fileDigestOf?: (file: string) => string,
    former?: Former,
  ) {
    const sourceOf =
      fileDigestOf &&
      (({ id }: Article): ArticleSource => {
        const file = articleFile(id);
        return { file: fileDigestOf(file), text: textDigestOf(file) };
      });
    this.#site = site;
    this.#textDigestOf = textDigestOf;
    this.#records = new RecordDigests(site.publication, sourceOf, former?.records);
    this.#former = former;
  }

  /** Whether a question is about one article or its text alone, and nothing of these is other than in the last build. */
  isOfSame(question: Question): boolean {
    if (!OF_ONE.test(question)) return false;
    const { remade } = this.#records;
    if (!remade) return false;
    this.#others ??= new Set(Array.from(remade, (id) => aboutIn(JSON.stringify(['', id]))));
    return !this.#others.has(aboutIn(question));
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
    let basis = this.#bases.get(name);
    if (basis === undefined) this.#bases.set(name, (basis = this.#basis(name)));
    return basis.digest;
  }

  /** For the next build. */
  get known(): Former {
    return { records: this.#records.known, bases: this.#bases };
  }

  #basis(name: string): BasisDigest {
    const { publication } = this.#site;
    if (name === TOTAL) return { digest: String(publication.articles.length), count: 0 };
    if (name === ENTITIES) return { digest: this.#records.textOf(publication.entities), count: 0 };
    const [grouping = '', key = ''] = name.split(/ (.*)/s, 2);
    const articles = publication.articlesBy(grouping as Grouping, key);
    const former = this.#former?.bases.get(name);
    return former?.count === articles.length && !this.#isTouched(name)
      ? former
      : { digest: this.#records.textOf(articles), count: articles.length };
  }

  /**
   * Whether a group has an article of which the record is not that of the last build. A group that has
   * none, and as many articles as then, is the same: an article that left it left room only for one that came.
   */
  #isTouched(name: string): boolean {
    const { changed } = this.#records;
    if (!changed) return true;
    this.#touched ??= new Set(
      changed.flatMap((article) =>
        this.#site.publication.groupsOf(article).map(([grouping, key]) => groupName(grouping, key)),
      ),
    );
    return this.#touched.has(name);
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

/** A question about an article, or about its text, as `JSON.stringify` spells it: most questions are, and none of these is taken apart. */
const OF_ONE = /^\["(?:article|bodyOf|wordsOf)",/;

/** What a question with one argument is about, in JSON. */
function aboutIn(question: Question): string {
  return question.slice(question.indexOf(','));
}

/** The answer to a question about what is not published any more. */
const GONE = 'gone';
