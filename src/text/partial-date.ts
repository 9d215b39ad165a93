import { Temporal } from 'temporal-polyfill';
import { compareText } from './compare.ts';

/**
 * Years, quarters, months and days as the content writes them: `2021`, `2021-Q3`,
 * `2021-09`, `2021-09-30`. Compared as text, a quarter would come after all months.
 */

/** The first day of a partial date: `2021-07-01` of `2021-Q3`. */
export function beginOf(date: string): string {
  if (date.length === 10) return date;
  return `${date.slice(0, 4)}-${monthsOf(date)[0]}-01`;
}

/** The last day of a partial date: `2021-09-30` of `2021-Q3`. */
export function endOf(date: string): string {
  if (date.length === 10) return date;
  return Temporal.PlainYearMonth.from(`${date.slice(0, 4)}-${monthsOf(date)[1]}`)
    .toPlainDate({ day: LONGEST_MONTH })
    .toString();
}

/** The order of two partial dates in time: by their first days, and of those that begin together the longer first. */
export function comparePartialDates(a: string, b: string): number {
  return compareText(beginOf(a), beginOf(b)) || compareText(endOf(b), endOf(a));
}

/** Temporal takes the last day of a month for a later one. */
const LONGEST_MONTH = 31;

/** The first and the last month of each quarter. */
const QUARTERS: Record<string, [string, string]> = {
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
};

/** The first and the last month of a year, quarter or month. */
function monthsOf(date: string): [string, string] {
  const part = date.slice(5);
  if (part === '') return ['01', '12'];
  return QUARTERS[part] ?? [part, part];
}
