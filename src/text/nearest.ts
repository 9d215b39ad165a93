import { slipsBetween } from './slips.ts';

/**
 * The candidate that `word` is most likely a slip for, or nothing when none is
 * near: capitals aside, at most one slip in three characters, unless another number
 * is given. Of several that are equally near, the first.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let reach = most;
  for (const candidate of candidates) {
    const slips = slipsBetween(wanted, candidate.toLowerCase(), reach);
    if (slips > reach) continue;
    best = candidate;
    reach = slips - 1;
    if (reach < 0) break;
  }
  return best;
}

/** “ Did you mean `x`?”, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const guess = nearest(word, candidates);
  return guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
}

/** The candidate that differs from `word` by capitals and spaces around it only. */
export function inOtherCase(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.trim().toLowerCase();
  for (const candidate of candidates)
    if (candidate !== word && candidate.toLowerCase() === wanted) return candidate;
  return undefined;
}
