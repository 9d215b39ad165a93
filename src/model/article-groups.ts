import { groupBy } from './group-by.ts';
import type { Article } from './records.ts';

/** What articles can be grouped by; all of them are one group, whose key is the empty string. */
export type Grouping = 'all' | 'year' | 'region' | 'entity' | 'author' | 'series';

/** The groups that articles are in, by what they are grouped by. */
export class ArticleGroups {
  readonly #keysOf: Readonly<Record<Grouping, (article: Article) => readonly string[]>>;
  readonly #articles: Readonly<Record<Grouping, ReadonlyMap<string, readonly Article[]>>>;

  /**
   * @param articles In the order that they have in each group.
   * @param lineageOf The slugs of a region and of those that contain it.
   */
  constructor(articles: readonly Article[], lineageOf: (region: string) => readonly string[]) {
    this.#keysOf = {
      all: () => [''],
      year: ({ year }) => [year],
      region: ({ region }) => lineageOf(region),
      entity: ({ entities }) => entities,
      author: ({ authors }) => authors,
      series: ({ series }) => (series === undefined ? [] : [series]),
    };
    const grouped = (grouping: Grouping) => groupBy(articles, this.#keysOf[grouping]);
    this.#articles = {
      all: new Map([['', articles]]),
      year: grouped('year'),
      region: grouped('region'),
      entity: grouped('entity'),
      author: grouped('author'),
      series: grouped('series'),
    };
  }

  /** All groups of a kind by their keys. */
  by(grouping: Grouping): ReadonlyMap<string, readonly Article[]> {
    return this.#articles[grouping];
  }

  /** All groups that an article is in. */
  of(article: Article): [grouping: Grouping, key: string][] {
    const kinds = Object.entries(this.#keysOf) as [Grouping, (article: Article) => readonly string[]][];
    return kinds.flatMap(([grouping, keysOf]) =>
      keysOf(article).map((key): [Grouping, string] => [grouping, key]),
    );
  }
}
