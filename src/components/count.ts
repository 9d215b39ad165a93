import { formatNumber } from '../text/numbers.ts';

/** A number of things in words: `1 article`, `1,204 articles`. */
export function count(number: number, one: string, many: string): string {
  return `${formatNumber(number, 'en')} ${number === 1 ? one : many}`;
}
