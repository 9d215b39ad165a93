/** Below this a count is told exactly. */
const FEW = 20;

/** A count as pages tell it that should not change with every article. */
export interface RoughCount {
  number: number;
  /** Whether it may be more. */
  orMore: boolean;
}

/**
 * A small count exactly, a larger one rounded down to a step of about a tenth: one
 * more article then changes few of the many pages that tell the count.
 */
export function roughCount(count: number): RoughCount {
  if (count < FEW) return { number: count, orMore: false };
  const tens = 10 ** Math.floor(Math.log10(count / 8));
  const step = tens * ([5, 2].find((times) => times * tens <= count / 8) ?? 1);
  return { number: count - (count % step), orMore: true };
}
