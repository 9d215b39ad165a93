import { compareText } from '../text/compare.ts';
import type { Article, Entity } from './records.ts';

/** An entity and the number of articles that name it, out of some. */
export interface Companion {
  entity: Entity;
  articles: number;
}

/** The entities that some articles name most often. */
export interface Companions {
  /** Most often first, then by name. */
  named: readonly Companion[];
  /** How many more there are. */
  omitted: number;
}

/**
 * The entities that articles name beside `slug`.
 *
 * @param most How many are told: a page that shows some should not change with all others.
 */
export function companionsOf(
  slug: string | undefined,
  articles: readonly Article[],
  entityOf: (slug: string) => Entity | undefined,
  most: number,
): Companions {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const other of article.entities) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  if (slug !== undefined) counts.delete(slug);
  const all = [...counts]
    .flatMap(([other, count]) => {
      const entity = entityOf(other);
      return entity ? [{ entity, articles: count }] : [];
    })
    .sort((a, b) => b.articles - a.articles || compareText(a.entity.name, b.entity.name));
  return { named: all.slice(0, most), omitted: Math.max(0, all.length - most) };
}
