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
  /** The numbers of the entities of all articles, one article after the other. */
  readonly #entities: Int32Array;
  /** Where the entities of each article begin; the last number is where those of the last article end. */
  readonly #begin: Uint32Array;
  /** For each entity, region and series the positions of its articles. */
  readonly #lists: Record<keyof Groups, ReadonlyMap<string, Int32Array>>;
  /** The rarity of the entities of the article that is asked about, by number; all others are 0. */
  readonly #own: Float64Array;
  /** The last turn in which each article was seen. */
  readonly #seen: Uint32Array;
  #turn = 0;

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
    this.#begin = new Uint32Array(articles.length + 1);
    for (const [position, { entities }] of articles.entries())
      this.#begin[position + 1] = (this.#begin[position] ?? 0) + entities.length;
    this.#entities = Int32Array.from(
      articles.flatMap((one) => one.entities),
      (slug) => this.#numbers.get(slug) ?? 0,
    );
    this.#own = new Float64Array(slugs.length);
    this.#seen = new Uint32Array(articles.length);
    this.#lists = {
      entity: positioned(groups.entity),
      region: positioned(groups.region),
      series: positioned(groups.series),
    };
  }

  rarity(slug: string): number {
    return this.#rarity[this.#numbers.get(slug) ?? -1] ?? 0;
  }

  /**
   * Calls `see` with the position of each article near one in time that has something in
   * common with it, once for each, and with how much the names say that they share.
   */
  eachNear(article: Article, position: number, see: (other: number, sharedRarity: number) => void): void {
    const { region, series } = article;
    const lists = article.entities.map((slug) => this.#lists.entity.get(slug));
    lists.push(this.#lists.region.get(region), this.#lists.series.get(series ?? ''));
    this.#setOwn(position, (number) => this.#rarity[number] ?? 0);
    this.#seen[position] = ++this.#turn;
    for (const list of lists) {
      if (!list) continue;
      const middle = firstFrom(list, position);
      const end = Math.min(list.length, middle + NEIGHBOURS + 1);
      for (let at = Math.max(0, middle - NEIGHBOURS); at < end; at++) {
        const other = list[at] ?? 0;
        if (this.#seen[other] === this.#turn) continue;
        this.#seen[other] = this.#turn;
        see(other, this.#sharedRarity(other));
      }
    }
    this.#setOwn(position, () => 0);
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
  const { articles } = index;
  const article = articles[position];
  if (!article) return [];
  // The best so far, best first: a short list, since few are asked for.
  const best: { at: number; score: number }[] = [];
  index.eachNear(article, position, (at, sharedRarity) => {
    const other = articles[at];
    if (!other) return;
    const match =
      sharedRarity +
      (isSame(other.series, article.series) ? SERIES_WEIGHT : 0) +
      (other.region === article.region ? REGION_WEIGHT : 0);
    const last = best.length < count ? undefined : best.at(-1);
    // Distance in time can only lessen it.
    if (last && match < last.score) return;
    const score = match * 0.5 ** (Math.abs(other.instant - article.instant) / HALF_LIFE);
    if (last && !isBefore({ at, score }, last)) return;
    const place = best.findIndex((one) => isBefore({ at, score }, one));
    best.splice(place < 0 ? best.length : place, 0, { at, score });
    if (best.length > count) best.pop();
  });
  return best.flatMap(({ at }) => {
    const other = articles[at];
    return other ? [related(index, article, other)] : [];
  });
}

function isBefore(one: { at: number; score: number }, other: { at: number; score: number }): boolean {
  return one.score > other.score || (one.score === other.score && one.at < other.at);
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
