/** The middle one of some numbers, or the mean of the two in the middle; nothing of none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The smallest and the largest of some numbers; nothing of none. */
export function range(numbers: readonly number[]): [low: number, high: number] | undefined {
  return numbers.length === 0 ? undefined : [Math.min(...numbers), Math.max(...numbers)];
}
