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

/** How months begin in Russian, Tatar and Kazakh, as patterns. */
const CYRILLIC_MONTHS = [
  ...['янв|гыйн|қаңт', 'фев|ақп', 'мар|нау', 'апр|сәу', 'ма[йя]|мам', 'июн|мау'],
  ...['июл|шіл', 'авг|там', 'сен|қыр', 'окт|қаз', 'ноя|қара', 'дек|жел'],
];

/** In milliseconds. */
const DAY = 86_400_000;

/** A year first, then month and day: `2022-1-6`, `2022/01/26`, `2022.01.26`, `2022. 1. 26.`. */
const YEAR_FIRST = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?$/;
/**
 * A day and a time as other generators write them: `2022-01-26 09:30:00 +0300`, and as Go does, with the name of the
 * zone or its offset again, and with the time since the program began.
 */
const WITH_TIME =
  /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)?(?:\s+(?:[A-Z]{3,5}|[+-]\d{2,4}))?(?: m=[+-][\d.]+)?$/i;
/** Two numbers and a year, in an order that differs between countries: `01/02/2022`. */
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** `26 January 2022`, `January 26, 2022` and `Wednesday, 26 January 2022`. */
const IN_WORDS =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\.?|([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})(?:\s*г(?:\.|ода)?)?$/iu;
/** `2022 елның 26 гыйнвары` and `2022 жылғы 26 қаңтар`, in Tatar and Kazakh. */
const YEAR_BEFORE_WORDS = /^(\d{4})\s+(?:ел|жыл)\p{L}*\s+(\d{1,2})\s+(\p{L}+)$/iu;
/** `2022年1月26日`, as in Chinese and Japanese, and `2022년 1월 26일`, in Korean. */
const IN_EAST_ASIA =
  /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일](?:\s*(\d{1,2}:\d\d(?::\d\d)?))?$/;
/** `20220126`, `2022-026` and `2022-W04-3`, other forms of ISO 8601. */
const OTHER_ISO = /^(\d{4})(?:(\d\d)(\d\d)|-(\d{3})|-W(\d\d)-([1-7]))$/;
/** `Wed, 26 Jan 2022 09:30:00 GMT`, as in mail and RSS. */
const IN_MAIL =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d(?::\d\d)? (?:GMT|UTC|Z|[+-]\d{4}))$/;
/** `Wed Jan 26 2022 09:30:00 GMT+0300 (…)`, as JavaScript prints it. */
const IN_JAVASCRIPT =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})(?: \(.*\))?$/;
/** `Wed Jan 26 09:30:00 MSK 2022`, as Unix prints it, with its zone or without. */
const IN_UNIX =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d)( (?:[A-Z]{3,5}|[+-]\d{4}))? (\d{4})$/;

/** No date or period is longer, with its weekday and the name of its zone in words. */
export const LONGEST_DATE = 200;

/**
 * What was meant by a text that stands where a date is expected. Days that no
 * calendar has are told as such.
 */
export function mendedDate(text: string): MendedDate {
  const written = text
    .trim()
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-');
  if (written.length > LONGEST_DATE) return {};
  if (OTHER_DIGITS.test(written)) return inOtherDigits(written);
  for (const [form, read] of FORMS) {
    const found = form.exec(written);
    if (!found) continue;
    const mended = read(found);
    return mended.date?.startsWith('0000') === true ? { hint: NO_YEAR_0 } : mended;
  }
  return {};
}

/** Digits of Arabic, Persian, Devanagari, Bengali and Thai. */
const OTHER_DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙]/;
const ZEROS = /[٠۰०০๐]/;

/** Where such digits are written, years are often counted otherwise: only those of our time are taken for what they say. */
function inOtherDigits(written: string): MendedDate {
  const plain = written.replace(new RegExp(OTHER_DIGITS, 'g'), (digit) => {
    const code = digit.charCodeAt(0);
    return String(DIGITS.find((value) => ZEROS.test(String.fromCharCode(code - value))));
  });
  const mended = mendedDate(plain);
  const isKnown = mended.date !== undefined || mended.hint !== undefined;
  if (isKnown && OF_OUR_TIME.test(plain)) return mended;
  return { hint: 'Write it with the digits 0 to 9, by the Gregorian calendar.' };
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const OF_OUR_TIME = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** The year before 1 was the year 1 before Christ. */
export const NO_YEAR_0 = 'There was no year 0.';

/** Each form with what it means. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => MendedDate])[] = [
  [YEAR_FIRST, ([, year = '', , month = '', day = '']) => certain(year, month, day)],
  [WITH_TIME, withTime],
  [YEAR_LAST, eitherOrder],
  [IN_WORDS, inWords],
  [YEAR_BEFORE_WORDS, ([, year, day, month]) => byMonthName(year, month, day)],
  [IN_EAST_ASIA, ([, year = '', month = '', day = '', time]) => atTime(certain(year, month, day), time)],
  [OTHER_ISO, fromOtherIso],
  [IN_MAIL, inMail],
  [
    IN_JAVASCRIPT,
    ([, month, day, year, time = '', zone = '']) => atTime(byMonthName(year, month, day), time + zone),
  ],
  [
    IN_UNIX,
    ([, month, day, time = '', zone = '', year]) => atTime(byMonthName(year, month, day), time + zone),
  ],
  [/^0000(?:-(?:Q[1-4]|\d\d))?$/, () => ({ hint: NO_YEAR_0 })],
  [/^\d{2}-\d\d-\d\d$/, () => ({ hint: 'Write the year with four digits.' })],
  [/^\d{9,13}$/, ([written]) => sinceEpoch(Number(written))],
];

function inWords([, dayBefore, monthAfter, monthBefore, dayAfter, year]: RegExpExecArray): MendedDate {
  return byMonthName(year, monthAfter ?? monthBefore, dayBefore ?? dayAfter);
}

function byMonthName(year = '', month = '', day = ''): MendedDate {
  const number = monthNumber(month);
  return number === 0 ? {} : certain(year, String(number), day);
}

function inMail([, day, month, year, time]: RegExpExecArray): MendedDate {
  return atTime(byMonthName(year, month, day), time);
}

/** A day with what is written as its time, if anything is. */
function atTime(day: MendedDate, time: string | undefined): MendedDate {
  return day.date === undefined || time === undefined ? day : mendedDate(`${day.date} ${time}`);
}

/** The number of a month by its name in English, Russian, Tatar or Kazakh; 0 for another word. */
export function monthNumber(name: string): number {
  const small = name.toLowerCase();
  const english = MONTHS.findIndex((names) => names.includes(small)) + 1;
  return (
    english || CYRILLIC_MONTHS.findIndex((beginnings) => new RegExp(`^(?:${beginnings})`).test(small)) + 1
  );
}

function sinceEpoch(written: number): MendedDate {
  const date = new Date(written < 1e11 ? written * 1000 : written).toISOString().replace(/\.\d+/, '');
  return {
    hint: `Read as ${written < 1e11 ? 'seconds' : 'milliseconds'} since 1970, it would be \`${date}\`.`,
  };
}

/** @see ISO 8601-1:2019, sections 5.2.2.1 (basic form), 5.2.3 (ordinal dates), 5.2.4 (week dates). */
function fromOtherIso([, year = '', month, day, ordinal, week, weekday]: RegExpExecArray): MendedDate {
  if (month !== undefined && day !== undefined) return certain(year, month, day);
  // `Date.UTC` takes a year below 100 for one of the twentieth century.
  const january = (date: number) => new Date(Date.parse(`${year}-01-01`) + (date - 1) * DAY);
  const shift = 1 - (january(4).getUTCDay() || 7);
  const of =
    ordinal === undefined ? 4 + shift + (Number(week) - 1) * 7 + Number(weekday) - 1 : Number(ordinal);
  return { date: january(of).toISOString().slice(0, 10) };
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
  const hint = impossible(day, Number(hour), Number(minute), Number(seconds.slice(1)));
  if (hint !== undefined) return { hint };
  const time = `${day}T${hour.padStart(2, '0')}:${minute}${seconds}`;
  if (zone === undefined)
    return { hint: `A time needs its offset from UTC: \`${time}Z\` in UTC, \`${time}+03:00\` in Moscow.` };
  return withOffset(time, zone);
}

/** What is wrong with a day and a time that have the right form. */
function impossible(day: string, hour: number, minute: number, second: number): string | undefined {
  if (hour > 23) return 'A day has hours 00 to 23.';
  if (minute > 59) return 'An hour has the minutes 00 to 59.';
  if (second > 59) return 'A minute has the seconds 00 to 59.';
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return certain(year, month, ofMonth).hint;
}

function withOffset(time: string, zone: string): MendedDate {
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return { date: `${time}Z` };
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  if (offset > 14 * 60 || offset < -12 * 60 || Number(minutes) > 59)
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
