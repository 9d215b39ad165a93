/** A code unit that may join the one before it, or be written as several: most texts have none. */
const PART = /[^\0-\u02FF\u0400-\u0482\u2010-\u2027]/;

/**
 * Whether a text is in Unicode’s Normalization Form C (UAX #15) for certain, letters and their
 * marks as one, as nearly all are; of others only `normalize` can tell.
 */
export function isComposed(text: string): boolean {
  return !PART.test(text);
}
