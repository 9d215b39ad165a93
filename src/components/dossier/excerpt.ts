/** A long list as a page shows it. */
export interface Excerpt<Item> {
  /** Seen at once. */
  shown: readonly Item[];
  /** Seen when a reader asks for more. */
  more: readonly Item[];
  /** How many the page leaves out. */
  omitted: number;
}

/** A list is not cut for the sake of fewer than this many. */
const FEW = 3;

/** The first items of a list, `more` that follow on demand, and how many are left out. */
export function excerpt<Item>(
  items: readonly Item[],
  limits: { shown: number; more: number },
): Excerpt<Item> {
  const shown = items.length < limits.shown + FEW ? items.length : limits.shown;
  const end = shown + limits.more;
  return {
    shown: items.slice(0, shown),
    more: items.slice(shown, end),
    omitted: Math.max(0, items.length - end),
  };
}
