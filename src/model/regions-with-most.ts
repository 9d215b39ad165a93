import { compareText } from '../text/compare.ts';
import type { Publication } from './publication.ts';
import type { Region } from './records.ts';

/** The regions to which most articles belong, at most `count`, in the order of the publication's regions. */
export function regionsWithMost(publication: Publication, count: number): Region[] {
  const chosen = new Set(mostArticles(publication, publication.regions, count));
  return publication.regions.filter((region) => chosen.has(region));
}

/**
 * Of some regions those to which most articles belong, the first `count`. Articles of regions inside a
 * region do not count for it, and a region without its own is left out.
 */
export function mostArticles<Some extends Region>(
  publication: Publication,
  regions: readonly Some[],
  count: number,
): Some[] {
  return regions
    .map((region) => ({ region, articles: ownArticles(publication, region) }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || compareText(a.region.slug, b.region.slug))
    .slice(0, count)
    .map(({ region }) => region);
}

function ownArticles(publication: Publication, { slug }: Region): number {
  return publication.articlesBy('region', slug).filter((article) => article.region === slug).length;
}
