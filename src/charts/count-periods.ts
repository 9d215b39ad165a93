import { readTime, timeKey } from './time.ts';

/** How many things fall into a period: a year (`2021`) or a month (`2021-11`). */
export interface PeriodCount {
  period: string;
  count: number;
}

/** Up to so many months are counted by month, and at least so many, so that a single one is not a wall. */
const MOST_MONTHS = 24;
const LEAST_MONTHS = 12;

/**
 * How many of the days fall into each month, or each year where they spread over more than two years; from the first
 * period to the last, with those that have none. Months begin at least a year before the last.
 *
 * @param days As in `2022-01-26`, in any order.
 */
export function countPeriods(days: readonly string[]): PeriodCount[] {
  const months = countBy(
    days.map((day) => day.slice(0, 7)),
    LEAST_MONTHS,
  );
  return months.length <= MOST_MONTHS
    ? months
    : countBy(
        days.map((day) => day.slice(0, 4)),
        1,
      );
}

function countBy(periods: readonly string[], least: number): PeriodCount[] {
  const times = periods.flatMap((period) => readTime(period) ?? []).sort((a, b) => a.at - b.at);
  const [earliest, last] = [times[0], times.at(-1)];
  if (!earliest || !last) return [];
  const counts = Map.groupBy(times, ({ at }) => at);
  const first = Math.min(earliest.at, last.at - least + 1);
  return Array.from({ length: last.at - first + 1 }, (_, index) => {
    const at = first + index;
    return { period: timeKey({ grain: last.grain, at }), count: counts.get(at)?.length ?? 0 };
  });
}
