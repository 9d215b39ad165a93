/** Answers that are kept at a time, so that memory stays flat in archives of any size. */
const MOST = 20_000;

/**
 * A function that remembers what it said: for pure functions that are asked the same
 * again and again and take long to answer, such as those of calendars.
 *
 * @param keyOf A key for each list of arguments, other for others.
 */
export function remembered<Arguments extends readonly unknown[], Answer>(
  answer: (...args: Arguments) => Answer,
  keyOf: (...args: Arguments) => string = (...args) => args.join('\0'),
): (...args: Arguments) => Answer {
  const known = new Map<string, Answer>();
  return (...args) => {
    const key = keyOf(...args);
    let found = known.get(key);
    if (found === undefined) {
      if (known.size === MOST) known.clear();
      known.set(key, (found = answer(...args)));
    }
    return found;
  };
}
