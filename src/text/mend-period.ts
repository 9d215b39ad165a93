import { mendedDate, NO_YEAR_0 } from './mend-date.ts';

/** What someone who wrote a period in another form probably meant. */
export interface MendedPeriod {
  /** The period as the contract writes it, when there is no doubt: `2016/2020`. */
  period?: string;
  /** A sentence for the author, when there is. */
  hint?: string;
}

/** What was meant by a text that stands where a period is expected. */
export function mendedPeriod(text: string): MendedPeriod {
  const written = text.trim().replace(/[–—]/g, '-');
  if (/(?<!\d)0000(?!\d)/.test(written)) return { hint: NO_YEAR_0 };
  for (const [form, read] of FORMS) {
    const found = form.exec(written);
    if (found) return read(found);
  }
  const { hint } = mendedDate(written);
  return hint === undefined ? {} : { hint };
}

const PART = String.raw`(\d{4}(?:-(?:Q[1-4]|\d\d(?:-\d\d)?))?)`;

/** Each form with what it means. */
const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => MendedPeriod])[] = [
  [/^(\d{4})\s*(?:-|to|\.\.)\s*(\d{4})$/, ([, from = '', to = '']) => years(from, to)],
  [/^(\d{4})-?H1$/i, ([, year = '']) => ({ period: `${year}-01/${year}-06` })],
  [/^(\d{4})-?H2$/i, ([, year = '']) => ({ period: `${year}-07/${year}-12` })],
  [/^(\d{4})[- ]?Q([1-4])$/i, ([, year = '', quarter = '']) => ({ period: `${year}-Q${quarter}` })],
  [/^\d{4}-Q\d$/, () => ({ hint: 'A year has the quarters Q1 to Q4.' })],
  [new RegExp(`^${PART}/${PART}$`), ([, from = '', to = '']) => interval(from, to)],
];

function years(from: string, to: string): MendedPeriod {
  return from < to ? { period: `${from}/${to}` } : {};
}

/** An interval whose ends have the right form. */
function interval(from: string, to: string): MendedPeriod {
  return { hint: mendedDate(from).hint ?? mendedDate(to).hint ?? 'It ends before it begins.' };
}
