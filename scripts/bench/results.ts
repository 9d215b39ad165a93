import type { Comparison } from './compare-sites.ts';
import type { ContestantId } from './contestants/contestant.ts';
import type { Measured } from './measure.ts';
import type { Stage } from './stages.ts';
import { median } from './statistics.ts';

/** All that the bench found, as `bench.json` has it. */
export interface Bench {
  /** When it began, in ISO 8601. */
  date: string;
  /** The commit that was measured; nothing outside git. */
  commit: { hash: string; isChanged: boolean } | undefined;
  machine: { processor: string; cores: number; memory: number; system: string };
  sizes: SizeResult[];
}

/** What was found with one publication. */
export interface SizeResult {
  /** A folder of content, or nothing for the corpus. */
  content: string | undefined;
  articles: number;
  contestants: { id: ContestantId; name: string; version: string }[];
  absent: { name: string; reason: string }[];
  /** Whether the contestants did the same work. */
  sameWork: Equality[];
  /** Whether builds that did the least left the site of a cold build. */
  sameBytes: Equality[];
  results: Result[];
}

/** Whether two things that should be the same are. */
export interface Equality {
  /** `Gazetteer and Hugo` */
  of: string;
  /** What is the same, and what is not. */
  told: string[];
  isEqual: boolean;
  comparison?: Comparison;
}

/** All runs of a contestant in a scenario. */
export interface Result {
  contestant: ContestantId;
  scenario: string;
  runs: (Measured & { stages?: Stage[] })[];
  /** Why it has no more runs. */
  failure?: string;
}

/** Whether every build succeeded and everything that should be the same is; peers may read a real archive in their own way. */
export function isSound({ content, sameWork, sameBytes, results }: SizeResult): boolean {
  const equal = content === undefined ? [...sameWork, ...sameBytes] : sameBytes;
  return equal.every(({ isEqual }) => isEqual) && results.every(({ failure }) => failure === undefined);
}

export type Quantity = 'wall' | 'cpu' | 'memory';

/** The median of one quantity; nothing if it was not measured. */
export function medianOf(result: Result | undefined, quantity: Quantity): number | undefined {
  return median(result?.runs.flatMap((run) => run[quantity] ?? []) ?? []);
}

export function resultOf(
  { results }: Pick<SizeResult, 'results'>,
  contestant: ContestantId,
  scenario: string,
): Result | undefined {
  return results.find((result) => result.contestant === contestant && result.scenario === scenario);
}
