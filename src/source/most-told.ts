import type { Finding } from './finding.ts';

/** Findings of one rule that are told one by one of a file; what is wrong more often is wrong for one reason. */
export const MOST_TOLD = 200;

/** The message of the finding that stands for all further ones. */
export function moreOf(rule: string, count: number): string {
  return `Unexpected ${count} more of the kind \`${rule}\` from here on, expected none.`;
}

/**
 * The first findings of a file, and one that stands for all others.
 *
 * @param tell The finding of what was found; not asked of what is not told.
 */
export function* firstTold<Found>(all: Iterable<Found>, tell: (one: Found) => Finding): Generator<Finding> {
  let count = 0;
  let next: Found | undefined;
  for (const one of all) {
    if (++count <= MOST_TOLD) yield tell(one);
    else next ??= one;
  }
  if (next === undefined) return;
  const { file, severity, rule, line, column } = tell(next);
  yield { file, severity, rule, line, column, message: moreOf(rule, count - MOST_TOLD) };
}
