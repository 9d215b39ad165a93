import { Temporal } from 'temporal-polyfill';
import { localesOf } from './locale.ts';
import { remembered } from './remembered.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days and instants. A day is written `2022-01-26`; an instant is in milliseconds since 1970 (UTC). */

/** The instant at which `date`, a day or an instant with its offset, begins in `timeZone`. */
export const instantOf = remembered((date: string, timeZone: string): number => {
  if (date.includes('T')) return Temporal.Instant.from(date).epochMilliseconds;
  // Where no clock is ever changed it is known sooner.
  if (timeZone === 'UTC') return Date.parse(date);
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
});

/** The day of `date`, a day or an instant with its offset, in `timeZone`. */
export function dayOf(date: string, timeZone: string): string {
  return date.includes('T') ? dayAt(instantOf(date, timeZone), timeZone) : date;
}

/** The day in `timeZone` at an instant. */
export const dayAt = remembered((instant: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
);

/** The instant as RFC 3339 writes it in `timeZone`: `2022-01-26T00:00:00+03:00`. */
export const timestamp = remembered((instant: number, timeZone: string): string => {
  // Where no clock is ever changed it is known sooner.
  if (timeZone === 'UTC') return `${new Date(instant).toISOString().slice(0, -'.000Z'.length)}+00:00`;
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
});

/** A day as readers see it: `26 January 2022`. */
export const longDay = written({ day: 'numeric', month: 'long', year: 'numeric' });

/** A day without its year: `26 Jan`. */
export const shortDay = written({ day: 'numeric', month: 'short' });

/** A day without its year, in full: `26 January`. */
export const dayAndMonth = written({ day: 'numeric', month: 'long' });

const ofMonth = written({ month: 'long', year: 'numeric' });

/** A month as readers see it: `January 2022`, from `2022-01` or any day of it. */
export function longMonth(month: string, language: string): string {
  return ofMonth(`${month.slice(0, 7)}-01`, language);
}

/** A year, quarter, month or day as readers see it: `2021`, `Q3 2021`, `September 2021`, `30 September 2021`. */
export function partialDay(date: string, language: string): string {
  if (date.includes('Q')) return `${date.slice(5)} ${date.slice(0, 4)}`;
  if (date.length === 4) return date;
  return date.length === 7 ? longMonth(date, language) : longDay(date, language);
}

/** A partial date or an interval of two as readers see it: `2016–2020`, `January–September 2021`. */
export function periodText(period: string, language: string): string {
  const [from = '', to] = period.split('/');
  if (to === undefined) return partialDay(from, language);
  if (from.length === 4 && to.length === 4) return `${from}–${to}`;
  const options = from.length === to.length && !period.includes('Q') ? RANGE_FORMS[from.length] : undefined;
  if (!options) return `${partialDay(from, language)} – ${partialDay(to, language)}`;
  const range = formatter(language, options).formatRange(utc(from), utc(to));
  // CLDR puts thin spaces around the dash; between single words and numbers English has none.
  return range.replace(/\u2009/g, ' ').replace(/^(\p{L}+|\d+) – (\d* ?\p{L}+ \d{4})$/u, '$1–$2');
}

/** How the ends of an interval are written, by the length of their ISO form: months, days. */
const RANGE_FORMS: Record<number, Intl.DateTimeFormatOptions> = {
  7: { month: 'long', year: 'numeric' },
  10: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** How days are written in one form. */
function written(options: Intl.DateTimeFormatOptions): (day: string, language: string) => string {
  // Russian adds the abbreviation of “year”, which running text does without.
  return remembered((day: string, language: string) =>
    formatter(language, options)
      .format(utc(day))
      .replace(/\s?г\.$/, ''),
  );
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(localesOf(language), { ...options, timeZone: 'UTC' });
    formats.set(key, known);
  }
  return known;
}

/** The beginning of a day or month in UTC, in which it is also shown. */
function utc(day: string): Date {
  return new Date(`${day.padEnd(10, '-01')}T00:00:00Z`);
}
