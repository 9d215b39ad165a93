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
const NEIGHBOURS = 60;
/** Time after which the same match counts half. */
const HALF_LIFE = 3 * 365.25 * 24 * 60 * 60 * 1000;
const SERIES_WEIGHT = 3;
const REGION_WEIGHT = 0.75;

export interface RelatedIndex {
  total: number;
  /** Articles by entity, region and series, newest first. */
  byEntity: ReadonlyMap<string, readonly Article[]>;
  byRegion: ReadonlyMap<string, readonly Article[]>;
  bySeries: ReadonlyMap<string, readonly Article[]>;
}

/**
 * The `count` articles most related to `article`, best first.
 *
 * A shared entity counts by how rare it is, log(articles ÷ articles that name it)
 * as in inverse document frequency (Spärck Jones, 1972); the same series and the
 * same region add to it; distance in time halves the sum every three years. Ties
 * go to the newer article, then to the lower id.
 */
export function relatedTo(article: Article, index: RelatedIndex, count: number): Related[] {
  const rarity = (slug: string) => Math.log((index.total + 1) / (index.byEntity.get(slug)?.length ?? 1));
  const candidates = new Set<Article>();
  const lists = [
    ...article.entities.map((slug) => index.byEntity.get(slug)),
    index.byRegion.get(article.region),
    article.series === undefined ? undefined : index.bySeries.get(article.series),
  ];
  for (const list of lists) for (const other of around(article, list ?? [])) candidates.add(other);

  const own = new Set(article.entities);
  return [...candidates]
    .map((other) => {
      const shared = other.entities.filter((slug) => own.has(slug));
      const related: Related = {
        article: other,
        shared: shared.sort((a, b) => rarity(b) - rarity(a) || compareText(a, b)),
        sameSeries: other.series !== undefined && other.series === article.series,
        sameRegion: other.region === article.region,
      };
      const match =
        shared.reduce((sum, slug) => sum + rarity(slug), 0) +
        (related.sameSeries ? SERIES_WEIGHT : 0) +
        (related.sameRegion ? REGION_WEIGHT : 0);
      return { related, score: match * 0.5 ** (Math.abs(other.instant - article.instant) / HALF_LIFE) };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.related.article.instant - a.related.article.instant ||
        compareText(a.related.article.id, b.related.article.id),
    )
    .slice(0, count)
    .map(({ related }) => related);
}

/** The articles of `list` next to `article` in time, without itself. */
function around(article: Article, list: readonly Article[]): readonly Article[] {
  const middle = firstNotNewer(list, article.instant);
  return list
    .slice(Math.max(0, middle - NEIGHBOURS), middle + NEIGHBOURS)
    .filter((other) => other.id !== article.id);
}

/** The index of the first article of a list, newest first, that is not newer than `instant`. */
function firstNotNewer(list: readonly Article[], instant: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.instant ?? 0) > instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
