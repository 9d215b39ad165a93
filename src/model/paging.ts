/** Articles on a numbered page. */
export const PAGE_SIZE = 50;

/** A long list cut into pages whose numbers never change when something newer is added. */
export interface Paged<Item> {
  /** What the first page shows, newest first: between one and two pages' worth, or all of a short list. */
  front: readonly Item[];
  /** The older pages, newest first: page 1 holds the oldest items. */
  older: readonly { number: number; items: readonly Item[] }[];
}

/**
 * Pages are filled and numbered from the oldest item on, so that an addition
 * changes only the front page and, once in `size` additions, makes one new page.
 *
 * @param items Newest first.
 * @param size Items on a numbered page.
 */
export function paged<Item>(items: readonly Item[], size: number): Paged<Item> {
  const numbered = olderPageCount(items.length, size);
  const split = items.length - numbered * size;
  const older = Array.from({ length: numbered }, (_, index) => ({
    number: numbered - index,
    items: items.slice(split + index * size, split + (index + 1) * size),
  }));
  return { front: items.slice(0, split), older };
}

/** How many numbered pages a list of `length` items has. */
export function olderPageCount(length: number, size: number): number {
  return Math.max(0, Math.floor(length / size) - 1);
}
