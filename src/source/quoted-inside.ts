/** How quotation marks inside a text that begins with one pair up. */
export type Pairing = 'around' | 'within' | 'open';

/**
 * Whether the first mark of a text surrounds the whole (`"The plant "KAMAZ" grows"`, in which it is YAML's), is part of
 * it (`"Plans" and "deeds"`), or has no end (`"He said "yes"`), so that nobody knows.
 */
export function pairingOf(text: string): Pairing {
  const [mark = ''] = text;
  let depth = 0;
  let isBehindOpening = false;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (mark === "'" && IN_WORD.test(before) && IN_WORD.test(after)) continue;
    const isOpening: boolean = before === mark ? isBehindOpening : at === 0 || BEFORE_OPENING.test(before);
    depth += isOpening ? 1 : -1;
    isBehindOpening = isOpening;
    if (depth <= 0) return at === text.length - 1 ? 'around' : 'within';
  }
  // One that is no pair is often an apostrophe.
  return mark === "'" ? 'within' : 'open';
}

const IN_WORD = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{«„“–—-]/;
