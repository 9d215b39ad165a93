import type { Severity, Where } from '../text/character-kinds.ts';
import { unexpectedCharacters } from '../text/unexpected-characters.ts';

/** What to tell of characters of a text that readers cannot see, or not as they were meant. */
interface UnseenCharacters {
  /** In code units, like `length`. */
  start: number;
  length: number;
  severity: Severity;
  message: string;
  /** What to write instead, where there is no doubt about it. */
  fix?: string;
}

/**
 * What to tell of the characters of a text, in its order.
 *
 * @param most After as many, one stands for all others: the first of them that is refused, if any is.
 */
export function* unseenCharacters(text: string, where: Where, most: number): Generator<UnseenCharacters> {
  let told = 0;
  let next: UnseenCharacters | undefined;
  for (const { index, length, name, reason, severity, replacement } of unexpectedCharacters(text, where)) {
    const found = { start: index, length, severity };
    if (++told <= most) {
      const message = `Unexpected ${name}, expected text that readers can see. ${reason}`;
      yield { ...found, message, ...(replacement !== undefined && { fix: replacement }) };
    } else if (severity === 'error' || !next) next = { ...found, message: MORE };
    if (next?.severity === 'error') break;
  }
  if (next) yield next;
}

const MORE = 'Unexpected characters like these further down, expected none. Mend these, and check again.';
