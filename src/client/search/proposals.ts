import { fold, foldedWords } from '../../text/fold.ts';
import type { NameMatch } from './name-index.ts';
import { wantedBy } from './query-words.ts';
import type { Sources } from './sources.ts';
import type { Found, Passage } from './search-protocol.ts';
import { nearestWords, type Candidate } from './spelling.ts';

const MOST_PROPOSALS = 2;

/** A name is as likely meant as a word that 2⁴ articles use. */
const NAME_USE = 4;

/** What a query has led to. */
export interface Outcome {
  found: Found;
  names: readonly NameMatch[];
  passages: readonly Passage[];
}

/**
 * Queries that may have been meant, when there is reason to doubt that this one was.
 * Each finds something.
 */
export async function proposalsFor(query: string, outcome: Outcome, sources: Sources): Promise<string[]> {
  const { words, phrase } = wantedBy(query);
  const doubtful = phrase ? [] : doubtfulWords(words, outcome, sources);
  if (doubtful.length === 0) return [];
  const { archive, client } = sources;
  const candidates = archive.nameIndex.words().map((word): Candidate => ({ word, use: NAME_USE }));
  // All words of articles are many, and loaded only when what was typed is certainly wrong.
  const isWrong = outcome.found.missing.length > 0 || outcome.found.articles.length === 0;
  if (isWrong) candidates.push(...(await archive.words()));
  const nearest = new Map(doubtful.map((word) => [word, nearestWords(word, candidates, MOST_PROPOSALS)]));

  const proposals: string[] = [];
  for (const proposal of corrections(words, nearest)) {
    const { articles, missing } = await client.ask('search', wantedBy(proposal));
    if (articles.length > 0 && missing.length === 0) proposals.push(proposal);
  }
  return proposals;
}

/**
 * Words that were perhaps not meant: those that no article has; all of them, when no
 * article has all; and those of a query that is no name which the passages have
 * only in another form, as `Kama` for `kamas`.
 */
function doubtfulWords(
  words: readonly string[],
  { found, names, passages }: Outcome,
  { archive }: Sources,
): readonly string[] {
  if (found.missing.length > 0) return found.missing;
  if (found.articles.length === 0) return words;
  if (names.length > 0 || found.instead.length > 0) return [];
  const marked = passages.flatMap(({ text }) =>
    text.flatMap((piece) => (piece.marked ? foldedWords(piece.text) : [])),
  );
  const isWritten = (word: string) => marked.some((other) => other.startsWith(fold(word)));
  return words.filter((word) => !isWritten(word) && archive.nameIndex.soundingLike(word) === undefined);
}

/** A query with its first corrections, then with its second; words without any stay. */
function corrections(words: readonly string[], nearest: ReadonlyMap<string, readonly string[]>): string[] {
  const original = words.join(' ');
  const corrected = Array.from({ length: MOST_PROPOSALS }, (_, place) =>
    words.map((word) => nearest.get(word)?.[place] ?? nearest.get(word)?.[0] ?? word).join(' '),
  );
  return [...new Set(corrected)].filter((query) => query !== original);
}
