/** What someone who wrote a date in another form probably meant. */
export interface MendedDate {
  /** The date as the contract writes it, when there is no doubt: `2022-01-26`, `2022-01-26T09:30:00+03:00`. */
  date?: string;
  /** A sentence for the author, when there is. */
  hint?: string;
}

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may', 'may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** A year first, then month and day: `2022-1-6`, `2022/01/26`, `2022.01.26`. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** A day and a time as other generators write them: `2022-01-26 09:30:00 +0300`. */
const WITH_TIME =
  /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)?$/i;
/** Two numbers and a year, in an order that differs between countries: `01/02/2022`. */
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** `26 January 2022` and `January 26, 2022`. */
const IN_WORDS =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?|([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})$/i;

/**
 * What was meant by a text that stands where a date is expected. Days that no
 * calendar has are told as such.
 */
export function mendedDate(text: string): MendedDate {
  const written = text.trim();
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(written) ?? [];
  if (year !== '') return certain(year, month, day);
  const timed = WITH_TIME.exec(written);
  if (timed) return withTime(timed);
  const last = YEAR_LAST.exec(written);
  if (last) return eitherOrder(last);
  const [, dayBefore, monthAfter, monthBefore, dayAfter, wordsYear = ''] = IN_WORDS.exec(written) ?? [];
  const number = monthNumber(monthAfter ?? monthBefore ?? '');
  return number === 0 ? {} : certain(wordsYear, String(number), dayBefore ?? dayAfter ?? '');
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function certain(year: string, month: string, day: string): MendedDate {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const days = daysIn(Number(year), Number(month));
  if (days === 0) return { hint: `There is no month ${Number(month)}.` };
  if (Number(day) < 1 || Number(day) > days)
    return { hint: `${monthName(Number(month))} ${year} has ${days} days.` };
  return { date };
}

function withTime([, day = '', clock = '', seconds = '', zone]: RegExpExecArray): MendedDate {
  const [hour = '', minute = ''] = clock.split(':');
  if (Number(hour) > 23 || Number(minute) > 59) return { hint: 'A day has hours 00 to 23.' };
  const time = `${day}T${hour.padStart(2, '0')}:${minute}${seconds}`;
  if (zone === undefined)
    return { hint: `A time needs its offset from UTC: \`${time}Z\` in UTC, \`${time}+03:00\` in Moscow.` };
  return withOffset(time, zone);
}

function withOffset(time: string, zone: string): MendedDate {
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return { date: `${time}Z` };
  if (Number(hours) > 14 || Number(minutes) > 59)
    return { hint: 'Offsets from UTC lie between `-12:00` and `+14:00`.' };
  return { date: `${time}${sign}${hours.padStart(2, '0')}:${minutes}` };
}

function eitherOrder([, first = '', second = '', year = '']: RegExpExecArray): MendedDate {
  const dayFirst = certain(year, second, first).date;
  const monthFirst = certain(year, first, second).date;
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    const date = dayFirst ?? monthFirst;
    return date === undefined ? {} : { date };
  }
  return { hint: `It can be read in two ways: write \`${dayFirst}\` or \`${monthFirst}\`.` };
}

function daysIn(year: number, month: number): number {
  return month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthName(month: number): string {
  const [name = ''] = MONTHS[month - 1] ?? [];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
