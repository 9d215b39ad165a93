/** Lines, or bars of a group, that readers can still tell apart. */
export const MOST_SERIES = 4;
