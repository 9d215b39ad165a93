import { olderPageCount, PAGE_SIZE } from '../model/paging.ts';
import type { Grouping } from '../model/article-groups.ts';
import type { Publication } from '../model/publication.ts';

/** The numbers of the numbered pages of a list of articles, newest first, as routes ask for them. */
export function olderPages(publication: Publication, grouping: Grouping, key: string): string[] {
  const pages = olderPageCount(publication.count(grouping, key), PAGE_SIZE);
  return Array.from({ length: pages }, (_, index) => String(pages - index));
}
