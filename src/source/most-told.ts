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
  if (next !== undefined) yield furtherThan(tell(next), count);
}

/**
 * The first findings of each rule in each file, and one of each that stands for all others. A single
 * other is told as it is: it may stand for many already.
 */
export function* firstOfEach(all: Iterable<Finding>): Generator<Finding> {
  const kinds = new Map<string, { count: number; next?: Finding }>();
  for (const finding of all) {
    const name = `${finding.rule} ${finding.file}`;
    const kind = kinds.get(name) ?? { count: 0 };
    kinds.set(name, kind);
    if (++kind.count <= MOST_TOLD) yield finding;
    else kind.next ??= finding;
  }
  for (const { count, next } of kinds.values())
    if (next) yield count > MOST_TOLD + 1 ? furtherThan(next, count) : next;
}

function furtherThan({ file, severity, rule, line, column }: Finding, count: number): Finding {
  return { file, severity, rule, line, column, message: moreOf(rule, count - MOST_TOLD) };
}
