import { fold } from '../../text/fold.ts';
import { slipsBetween } from '../../text/slips.ts';
import { soundKey } from '../../text/transliteration.ts';

/** A word that could be meant, and how many articles use it, roughly. */
export interface Candidate {
  word: string;
  /** Higher is more. */
  use: number;
}

/**
 * The candidates that a mistyped word is nearest to, best first: fewest slips,
 * then most used, then in order of the alphabet. A word of four letters may have
 * one slip, one of eight two.
 */
export function nearestWords(word: string, candidates: Iterable<Candidate>, most: number): string[] {
  const wanted = fold(word);
  const sound = soundKey(word);
  const reach = slipsAllowed(wanted.length);
  const found = new Map<string, { word: string; slips: number; use: number }>();
  for (const { word: candidate, use } of reach > 0 ? candidates : []) {
    const folded = fold(candidate);
    if (folded === wanted) continue;
    const slips = Math.min(
      slipsBetween(wanted, folded, reach),
      // The same sound in another spelling is less than a slip of the finger.
      soundKey(candidate) === sound ? 0.5 : Infinity,
    );
    if (slips > reach) continue;
    const known = found.get(folded);
    if (!known || use > known.use) found.set(folded, { word: candidate, slips, use });
  }
  return [...found.values()]
    .sort((a, b) => a.slips - b.slips || b.use - a.use || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word: candidate }) => candidate);
}

function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** The words of `wordList`, from its text. */
export function candidatesIn(list: string): Candidate[] {
  return list === ''
    ? []
    : list.split('\n').map((line) => ({ word: line.slice(0, -1), use: Number(line.slice(-1)) }));
}
