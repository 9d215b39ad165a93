/**
 * Letters left out, put in, changed or swapped with their neighbour on the way
 * from one word to another; `Infinity` when there are more than `most`.
 *
 * @see Damerau, “A technique for computer detection and correction of spelling errors” (1964): optimal string alignment.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(changed, at(current, column - 1) + 1, at(last, column) + 1, swapped));
    }
    if (Math.min(...current) > most) return Infinity;
    [beforeLast, last] = [last, current];
  }
  const slips = at(last, b.length);
  return slips > most ? Infinity : slips;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
