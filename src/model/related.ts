import { compareText } from '../text/compare.ts';
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

/** Articles by what they have in common, newest first. */
interface Groups {
  entity: ReadonlyMap<string, readonly Article[]>;
  region: ReadonlyMap<string, readonly Article[]>;
  series: ReadonlyMap<string, readonly Article[]>;
}

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
  /** For each article the numbers of its entities. */
  readonly #entities: readonly Int32Array[];
  /** For each entity, region and series the positions of its articles. */
  readonly #lists: Record<keyof Groups, ReadonlyMap<string, Int32Array>>;

  /** @param articles Newest first. */
  constructor(articles: readonly Article[], groups: Groups) {
    this.articles = articles;
    const positions = new Map(articles.map((one, position) => [one, position]));
    const positioned = (group: ReadonlyMap<string, readonly Article[]>) =>
      new Map(
        [...group].map(([key, list]) => [key, Int32Array.from(list, (one) => positions.get(one) ?? 0)]),
      );
    const slugs = [...groups.entity.keys()];
    this.#numbers = new Map(slugs.map((slug, number) => [slug, number]));
    this.#rarity = Float64Array.from(slugs, (slug) =>
      Math.log((articles.length + 1) / (groups.entity.get(slug)?.length ?? 1)),
    );
    this.#entities = articles.map((one) =>
      Int32Array.from(one.entities, (slug) => this.#numbers.get(slug) ?? 0),
    );
    this.#lists = {
      entity: positioned(groups.entity),
      region: positioned(groups.region),
      series: positioned(groups.series),
    };
  }

  rarity(slug: string): number {
    return this.#rarity[this.#numbers.get(slug) ?? -1] ?? 0;
  }

  /** The positions of the articles near an article in time that have something in common with it. */
  near(article: Article, position: number): Set<number> {
    const lists = [
      ...article.entities.map((slug) => this.#lists.entity.get(slug)),
      this.#lists.region.get(article.region),
      this.#lists.series.get(article.series ?? ''),
    ];
    const near = new Set<number>();
    for (const list of lists) {
      const middle = list ? firstFrom(list, position) : 0;
      for (const other of list?.subarray(Math.max(0, middle - NEIGHBOURS), middle + NEIGHBOURS + 1) ?? [])
        near.add(other);
    }
    near.delete(position);
    return near;
  }

  /** From an article to how much the names say that it shares with the one at a position. */
  sharedRarity(position: number): (other: number) => number {
    const own = new Float64Array(this.#rarity.length);
    for (const number of this.#entities[position] ?? []) own[number] = this.#rarity[number] ?? 0;
    return (other) => {
      let sum = 0;
      for (const number of this.#entities[other] ?? []) sum += own[number] ?? 0;
      return sum;
    };
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
  const { articles } = index;
  const article = articles[position];
  if (!article) return [];
  const sharedRarity = index.sharedRarity(position);
  const scored = [...index.near(article, position)].flatMap((at) => {
    const other = articles[at];
    if (!other) return [];
    const match =
      sharedRarity(at) +
      (isSame(other.series, article.series) ? SERIES_WEIGHT : 0) +
      (other.region === article.region ? REGION_WEIGHT : 0);
    return [{ at, other, score: match * 0.5 ** (Math.abs(other.instant - article.instant) / HALF_LIFE) }];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, count)
    .map(({ other }) => related(index, article, other));
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
