import { PAGE_SIZE, paged } from '../model/paging.ts';
import type { Article } from '../model/records.ts';

/** The numbers of the numbered pages of a list of articles, as routes ask for them. */
export function olderPages(articles: readonly Article[]): string[] {
  return paged(articles, PAGE_SIZE).older.map(({ number }) => String(number));
}
