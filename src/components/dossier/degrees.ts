import { formatNumber } from '../../text/numbers.ts';

/** A latitude or longitude to a tenth of a degree, with the letter of its side: `55.8° N` of 55.796. */
export function degrees(value: number, positive: string, negative: string): string {
  return `${formatNumber(Math.abs(value), 'en', { decimals: 1 })}° ${value < 0 ? negative : positive}`;
}
