import { compareText } from '../text/compare.ts';
import type { Article, Entity } from './records.ts';

/** An entity and the number of articles that name it, out of some. */
export interface Companion {
  entity: Entity;
  articles: number;
}

/** The entities that articles name beside `slug`, most often first, then by name. */
export function companionsOf(
  slug: string | undefined,
  articles: readonly Article[],
  entityOf: (slug: string) => Entity | undefined,
): Companion[] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    for (const other of article.entities) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  if (slug !== undefined) counts.delete(slug);
  return [...counts]
    .flatMap(([other, count]) => {
      const entity = entityOf(other);
      return entity ? [{ entity, articles: count }] : [];
    })
    .sort((a, b) => b.articles - a.articles || compareText(a.entity.name, b.entity.name));
}
