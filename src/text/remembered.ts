/** Answers that are kept at a time, so that memory stays flat in archives of any size. */
const MOST = 20_000;

/** What is known of arguments: by the last of them what is known of those before it, by the first the answer. */
type Known = Map<unknown, unknown>;

/**
 * A function that remembers what it said: for pure functions that are asked the same
 * again and again and take long to answer, such as those of calendars. Its arguments are
 * what a map tells apart, such as strings, and always as many; it never says `undefined`.
 */
export function remembered<Arguments extends readonly [unknown, ...unknown[]], Answer>(
  answer: (...args: Arguments) => Answer,
): (...args: Arguments) => Answer {
  const known: Known = new Map();
  let count = 0;
  return (...args) => {
    // To make a key of several takes longer than to look each up.
    const ofFirst = knownOfFirst(known, args);
    let found = ofFirst.get(args[0]) as Answer | undefined;
    if (found === undefined) {
      found = answer(...args);
      if (count === MOST) {
        known.clear();
        count = 0;
      }
      knownOfFirst(known, args).set(args[0], found);
      count++;
    }
    return found;
  };
}

function knownOfFirst(known: Known, args: readonly unknown[]): Known {
  let at = known;
  for (let index = args.length - 1; index > 0; index--) {
    let next = at.get(args[index]) as Known | undefined;
    if (!next) at.set(args[index], (next = new Map()));
    at = next;
  }
  return at;
}
