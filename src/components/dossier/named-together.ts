/** Of the entities that are named together, how many are seen at once. */
export const SEEN_TOGETHER = 12;

/** How many are seen besides when a reader asks for more. */
export const MORE_TOGETHER = 48;

/** As many as a page shows at most. */
export const MOST_TOGETHER = SEEN_TOGETHER + MORE_TOGETHER;
