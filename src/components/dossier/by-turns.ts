import type { Article } from '../../model/records.ts';

/** What several articles hold, in turns: first one of each article, then a second of each that has more. */
export function byTurns<Item extends { article: Article }>(items: readonly Item[]): Item[] {
  const taken = new Map<string, number>();
  return items
    .map((item) => {
      const turn = taken.get(item.article.id) ?? 0;
      taken.set(item.article.id, turn + 1);
      return { item, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ item }) => item);
}
