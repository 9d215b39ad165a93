import type { Article } from '../../model/records.ts';

/**
 * What several articles hold, without repetitions: of items with the same key the one of the newest article is kept,
 * in the place of the first.
 */
export function toldOnce<Item extends { article: Article }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const kept = new Map<string, Item>();
  for (const item of items) {
    const other = kept.get(keyOf(item));
    if (!other || other.article.instant < item.article.instant) kept.set(keyOf(item), item);
  }
  return [...kept.values()];
}
