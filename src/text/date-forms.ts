/** How the content writes days and times, as parts of patterns. */
export const YEAR = '(?!0000)\\d{4}';
export const MONTH = '(?:0[1-9]|1[0-2])';
export const DAY = '(?:0[1-9]|[12]\\d|3[01])';

/** Years of articles; other programs write 0001 and 9999 for “never”. */
const PRESENT_YEAR = '(?!9999)[1-9]\\d{3}';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const OFFSET = '(?:Z|[+-](?:0\\d|1[01]):[0-5]\\d|-12:00|\\+1[23]:[0-5]\\d|\\+14:00)';

/** A day (`2022-01-26`) or an instant with its offset (`2022-01-26T09:30:00+03:00`), as far as a pattern can say. */
export const DAY_OR_INSTANT_FORM = new RegExp(`^${PRESENT_YEAR}-${MONTH}-${DAY}(?:T${TIME}${OFFSET})?$`);

/** Whether a text is a day that exists, or an instant of one. */
export function isDayOrInstant(value: string): boolean {
  return DAY_OR_INSTANT_FORM.test(value) && isRealDay(value.slice(0, 10));
}

/** Whether a day of the right form exists: `2025-02-30` does not. */
export function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
