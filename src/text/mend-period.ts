import { LONGEST_DATE, mendedDate, monthNumber, NO_YEAR_0 } from './mend-date.ts';

/** What someone who wrote a period in another form probably meant. */
export interface MendedPeriod {
  /** The period as the contract writes it, when there is no doubt: `2016/2020`. */
  period?: string;
  /** A sentence for the author, when there is. */
  hint?: string;
}

/** What was meant by a text that stands where a period is expected. */
export function mendedPeriod(text: string): MendedPeriod {
  const written = text.trim().normalize('NFKC').replace(/[–—]/g, '-');
  if (written.length > LONGEST_DATE) return {};
  if (/(?<!\d)0000(?!\d)/.test(written)) return { hint: NO_YEAR_0 };
  for (const [form, read] of FORMS) {
    const found = form.exec(written);
    if (found) return read(found);
  }
  const { hint } = mendedDate(written);
  return hint === undefined ? {} : { hint };
}

const PART = String.raw`(\d{4}(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?)`;

/** `2021年` and `2021年9月`, as in Chinese and Japanese, and `2021년 9월`, in Korean. */
const IN_EAST_ASIA = /^(\d{4})\s*[年년](?:\s*(\d{1,2})\s*[月월])?$/;
/** `2021年第3季度`, `2021年第3四半期` and `2021년 3분기`. */
const QUARTER_IN_EAST_ASIA = /^(\d{4})\s*[年년]\s*第?\s*([1-4])\s*(?:季度?|四半期|분기)$/;

/** Each form with what it means. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => MendedPeriod])[] = [
  [/^(\d{4})\s*(?:-|to|\.\.)\s*(\d{4})$/, ([, from = '', to = '']) => years(from, to)],
  [/^(\d{4})-?H1$/i, ([, year = '']) => ({ period: `${year}-01/${year}-06` })],
  [/^(\d{4})-?H2$/i, ([, year = '']) => ({ period: `${year}-07/${year}-12` })],
  [/^(\d{4})[- ]?Q([1-4])$/i, ([, year = '', quarter = '']) => ({ period: `${year}-Q${quarter}` })],
  [
    /^(?:Q([1-4])|([1-4])Q)[- ,/]*(\d{4})$/i,
    ([, first, second = '', year = '']) => ({ period: `${year}-Q${first ?? second}` }),
  ],
  [/^\d{4}-Q\d$/, () => ({ hint: 'A year has the quarters Q1 to Q4.' })],
  [/^(\d{4})-(?:0[1-9]|1[0-2])$/, ([written]) => ({ period: written })],
  [
    /^(\p{L}{3,})\.?,?\s+(\d{4})(?:\s*г(?:\.|ода)?)?$/u,
    ([, name = '', year = '']) => ofNamedMonth(year, name),
  ],
  [IN_EAST_ASIA, ([, year = '', month = '']) => ofMonth(year, month)],
  [QUARTER_IN_EAST_ASIA, ([, year = '', quarter = '']) => ({ period: `${year}-Q${quarter}` })],
  [new RegExp(`^${PART}/${PART}$`), ([, from = '', to = '']) => interval(from, to)],
];

/** Whole names: a decade begins as December does. */
const IN_RUSSIAN =
  /^(?:январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья])$/i;

function ofNamedMonth(year: string, name: string): MendedPeriod {
  const number = /^[a-z]+$/i.test(name) || IN_RUSSIAN.test(name) ? monthNumber(name) : 0;
  return number === 0 ? {} : { period: `${year}-${String(number).padStart(2, '0')}` };
}

function ofMonth(year: string, month: string): MendedPeriod {
  if (month === '') return { period: year };
  return Number(month) < 1 || Number(month) > 12
    ? { hint: `There is no month ${Number(month)}.` }
    : { period: `${year}-${month.padStart(2, '0')}` };
}

function years(from: string, to: string): MendedPeriod {
  return from < to ? { period: `${from}/${to}` } : {};
}

/** An interval whose ends have the right form. */
function interval(from: string, to: string): MendedPeriod {
  return { hint: mendedDate(from).hint ?? mendedDate(to).hint ?? 'It ends before it begins.' };
}
