/** The text of a file as parsers take it, and the way back to the file as its author saved it. */
export interface PlainSource {
  /** Without byte order mark, every line end `\n`. */
  text: string;
  /** Where in the file an offset of `text` is. */
  inSource: (offset: number) => number;
}

/** A text without byte order mark and carriage returns, from which every offset leads back. */
export function plainSource(source: string): PlainSource {
  const skipped = source.startsWith('\uFEFF') ? 1 : 0;
  /** Where in the plain text a carriage return has been left out. */
  const returns: number[] = [];
  const text = source.slice(skipped).replace(/\r\n?/g, (end, offset: number) => {
    if (end.length === 2) returns.push(offset - returns.length);
    return '\n';
  });
  return { text, inSource: (offset) => offset + skipped + countBelow(returns, offset) };
}

/** How many of the numbers, which rise, are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
