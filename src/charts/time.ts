import { partialDay, shortDay } from '../text/dates.ts';
import { localesOf } from '../text/locale.ts';

/** What one value of x is: a year (`2021`), quarter (`2021-Q3`), month (`2021-09`) or day (`2021-09-30`). */
export type Grain = 'year' | 'quarter' | 'month' | 'day';

/** A value of x in time. */
export interface Time {
  grain: Grain;
  /** Years, quarters, months or days since the year 0 (days: since 1970). Neighbours differ by one. */
  at: number;
}

const FORM = /^(?<year>[1-9]\d{3})(?:-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

/** The time that a cell names, or nothing when it names none. */
export function readTime(cell: string | number): Time | undefined {
  const parts = FORM.exec(String(cell))?.groups;
  if (!parts) return undefined;
  const year = Number(parts.year);
  if (parts.quarter) return { grain: 'quarter', at: year * 4 + Number(parts.quarter) - 1 };
  if (!parts.month) return { grain: 'year', at: year };
  const month = Number(parts.month) - 1;
  if (!parts.day) return { grain: 'month', at: year * 12 + month };
  const date = new Date(Date.UTC(year, month, Number(parts.day)));
  return date.getUTCMonth() === month ? { grain: 'day', at: date.getTime() / MS_PER_DAY } : undefined;
}

/** A time as data files write it: `2021`, `2021-Q3`, `2021-09`, `2021-09-30`. */
export function timeKey({ grain, at }: Time): string {
  if (grain === 'year') return String(at);
  if (grain === 'quarter') return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  if (grain === 'month') return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return new Date(at * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The first instant of a time, in milliseconds since 1970 (UTC). */
export function instantOfTime({ grain, at }: Time): number {
  if (grain === 'day') return at * MS_PER_DAY;
  const perYear = { year: 1, quarter: 4, month: 12 }[grain];
  return Date.UTC(Math.floor(at / perYear), (at % perYear) * (12 / perYear));
}

/** The time of a grain that begins at an instant, or nothing when none does. */
export function timeAt(instant: number, grain: Grain): Time | undefined {
  const day = new Date(instant).toISOString();
  const month = Number(day.slice(5, 7)) - 1;
  const key = {
    year: day.slice(0, 4),
    quarter: `${day.slice(0, 4)}-Q${Math.floor(month / 3) + 1}`,
    month: day.slice(0, 7),
    day: day.slice(0, 10),
  }[grain];
  const time = readTime(key);
  return time && instantOfTime(time) === instant ? time : undefined;
}

/** A time in full: `2021`, `Q3 2021`, `September 2021`, `30 September 2021`. */
export function longTime(key: string, language: string): string {
  return partialDay(key, language);
}

/** A time where there is little room: `2021`, `Q3 2021`, `Sept 2021`, `30 Sept 2021`. */
export function shortTime(key: string, language: string): string {
  if (key.includes('Q') || key.length === 4) return partialDay(key, language);
  if (key.length === 7) return `${shortMonth(key, language)} ${key.slice(0, 4)}`;
  return `${shortDay(key, language)} ${key.slice(0, 4)}`;
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** A month without its year: `Sept`. */
export function shortMonth(key: string, language: string): string {
  let format = monthFormats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(localesOf(language), { month: 'short', timeZone: 'UTC' });
    monthFormats.set(language, format);
  }
  return format.format(new Date(`${key.slice(0, 7)}-01T00:00:00Z`));
}
