import { compareText } from '../text/compare.ts';
import type { ArticleGroups, Grouping } from './article-groups.ts';
import type { Article } from './records.ts';

/** Why one article is worth reading after another. */
export interface Related {
  article: Article;
  /** The entities that both name, the rarest first. */
  shared: readonly string[];
  sameSeries: boolean;
  sameRegion: boolean;
}

/** How many articles on each side in time are looked at for each entity; bounds the work in archives of any size. */
const NEIGHBOURS = 24;
/** Time after which the same match counts half. */
const HALF_LIFE = 3 * 365.25 * 24 * 60 * 60 * 1000;
const SERIES_WEIGHT = 3;
const REGION_WEIGHT = 0.75;
/** The number of no series. */
const NO_SERIES = -1;

/** What articles may have in common. */
type Common = Extract<Grouping, 'entity' | 'region' | 'series'>;

/**
 * An archive as the search for related articles needs it: names as numbers, and lists
 * as positions in the archive, since each article is compared with hundreds of others.
 */
export class RelatedIndex {
  readonly articles: readonly Article[];
  /** By slug, a number for each entity. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** How rare each entity is, by its number. */
  readonly #rarity: Float64Array;
  /** The numbers of the entities of all articles, one article after the other. */
  readonly #entities: Int32Array;
  /** Where the entities of each article begin; the last number is where those of the last article end. */
  readonly #begin: Uint32Array;
  /** When each article was published. */
  readonly #instants: Float64Array;
  /** A number for the region of each article, and for its series. */
  readonly #regions: Int32Array;
  readonly #series: Int32Array;
  /** For each entity, region and series the positions of its articles. */
  readonly #lists: Record<Common, ReadonlyMap<string, Int32Array>>;
  /** The rarity of the entities of the article that is asked about, by number; all others are 0. */
  readonly #own: Float64Array;
  /** The last turn in which each article was seen. */
  readonly #seen: Uint32Array;
  #turn = 0;

  /** @param articles Newest first. */
  constructor(articles: readonly Article[], groups: ArticleGroups) {
    this.articles = articles;
    const positions = new Map(articles.map((one, position) => [one, position]));
    const positioned = (group: ReadonlyMap<string, readonly Article[]>) =>
      new Map(Array.from(group, ([key, list]) => [key, integers(list, (one) => positions.get(one) ?? 0)]));
    const slugs = [...groups.by('entity').keys()];
    this.#numbers = numbered(slugs);
    this.#rarity = Float64Array.from(slugs, (slug) =>
      Math.log((articles.length + 1) / (groups.by('entity').get(slug)?.length ?? 1)),
    );
    this.#begin = new Uint32Array(articles.length + 1);
    for (const [position, { entities }] of articles.entries())
      this.#begin[position + 1] = (this.#begin[position] ?? 0) + entities.length;
    this.#entities = new Int32Array(this.#begin.at(-1) ?? 0);
    let end = 0;
    for (const { entities } of articles)
      for (const slug of entities) this.#entities[end++] = this.#numbers.get(slug) ?? 0;
    this.#instants = Float64Array.from(articles, (one) => one.instant);
    const regions = numbered(groups.by('region').keys());
    this.#regions = integers(articles, (one) => regions.get(one.region) ?? 0);
    const series = numbered(groups.by('series').keys());
    this.#series = integers(articles, (one) =>
      one.series === undefined ? NO_SERIES : (series.get(one.series) ?? NO_SERIES),
    );
    this.#own = new Float64Array(slugs.length);
    this.#seen = new Uint32Array(articles.length);
    this.#lists = {
      entity: positioned(groups.by('entity')),
      region: positioned(groups.by('region')),
      series: positioned(groups.by('series')),
    };
  }

  rarity(slug: string): number {
    return this.#rarity[this.#numbers.get(slug) ?? -1] ?? 0;
  }

  /**
   * The positions of the `count` articles near one in time that have most in common with it, best first.
   *
   * @param position Of the article that is asked about.
   */
  nearest(position: number, count: number): number[] {
    const best = new Best(count);
    this.#setOwn(position, (number) => this.#rarity[number] ?? 0);
    this.#seen[position] = ++this.#turn;
    for (const list of this.#listsOf(position)) {
      const middle = firstFrom(list, position);
      const end = Math.min(list.length, middle + NEIGHBOURS + 1);
      for (let at = Math.max(0, middle - NEIGHBOURS); at < end; at++) {
        const other = list[at] ?? 0;
        if (this.#seen[other] === this.#turn) continue;
        this.#seen[other] = this.#turn;
        const match = this.#match(position, other);
        // Distance in time can only lessen it.
        if (match >= best.least) best.add(other, match * this.#closeness(position, other));
      }
    }
    this.#setOwn(position, () => 0);
    return best.positions;
  }

  /** The lists in which an article stands. */
  #listsOf(position: number): Int32Array[] {
    const { entities = [], region = '', series = '' } = this.articles[position] ?? {};
    const lists = [
      ...entities.map((slug) => this.#lists.entity.get(slug)),
      this.#lists.region.get(region),
      this.#lists.series.get(series),
    ];
    return lists.filter((list) => list !== undefined);
  }

  #match(position: number, other: number): number {
    const isSameSeries =
      this.#series[position] !== NO_SERIES && this.#series[other] === this.#series[position];
    const isSameRegion = this.#regions[other] === this.#regions[position];
    return (
      this.#sharedRarity(other) + (isSameSeries ? SERIES_WEIGHT : 0) + (isSameRegion ? REGION_WEIGHT : 0)
    );
  }

  #closeness(position: number, other: number): number {
    const distance = (this.#instants[other] ?? 0) - (this.#instants[position] ?? 0);
    return 0.5 ** (Math.abs(distance) / HALF_LIFE);
  }

  #setOwn(position: number, valueOf: (number: number) => number): void {
    const end = this.#begin[position + 1] ?? 0;
    for (let at = this.#begin[position] ?? 0; at < end; at++) {
      const number = this.#entities[at] ?? 0;
      this.#own[number] = valueOf(number);
    }
  }

  #sharedRarity(other: number): number {
    let shared = 0;
    const end = this.#begin[other + 1] ?? 0;
    for (let at = this.#begin[other] ?? 0; at < end; at++) shared += this.#own[this.#entities[at] ?? 0] ?? 0;
    return shared;
  }
}

/**
 * The `count` articles most related to the one at a position, best first.
 *
 * A shared entity counts by how rare it is, log(articles ÷ articles that name it)
 * as in inverse document frequency (Spärck Jones, 1972); the same series and the
 * same region add to it; distance in time halves the sum every three years. Ties
 * go to the newer article, then to the lower id, which is the order of the archive.
 */
export function relatedTo(index: RelatedIndex, position: number, count: number): Related[] {
  const article = index.articles[position];
  if (!article) return [];
  return index.nearest(position, count).flatMap((at) => {
    const other = index.articles[at];
    return other ? [related(index, article, other)] : [];
  });
}

/** The best so far, best first: a short list, since few are asked for. */
class Best {
  readonly positions: number[] = [];
  readonly #scores: number[] = [];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  /** What is scored lower is not among the best. */
  get least(): number {
    return this.positions.length < this.#count ? -Infinity : (this.#scores.at(-1) ?? Infinity);
  }

  add(position: number, score: number): void {
    let place = this.positions.length;
    while (place > 0 && this.#isBefore(position, score, place - 1)) place--;
    if (place === this.#count) return;
    this.positions.splice(place, 0, position);
    this.#scores.splice(place, 0, score);
    if (this.positions.length <= this.#count) return;
    this.positions.pop();
    this.#scores.pop();
  }

  #isBefore(position: number, score: number, place: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score > other || (score === other && position < (this.positions[place] ?? 0));
  }
}

function related(index: RelatedIndex, article: Article, other: Article): Related {
  return {
    article: other,
    shared: other.entities
      .filter((slug) => article.entities.includes(slug))
      .sort((a, b) => index.rarity(b) - index.rarity(a) || compareText(a, b)),
    sameSeries: isSame(other.series, article.series),
    sameRegion: other.region === article.region,
  };
}

/** What `Int32Array.from` makes, without its iterator, which takes longer than all else here. */
function integers<Item>(items: readonly Item[], valueOf: (item: Item) => number): Int32Array {
  const values = new Int32Array(items.length);
  for (const [index, item] of items.entries()) values[index] = valueOf(item);
  return values;
}

function numbered(names: Iterable<string>): Map<string, number> {
  return new Map(Array.from(names, (name, number) => [name, number]));
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}

/** The index of the first position of a list, in ascending order, that is not below `position`. */
function firstFrom(list: Int32Array, position: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
