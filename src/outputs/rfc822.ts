import { Temporal } from 'temporal-polyfill';
import { remembered } from '../text/remembered.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant as RFC 822 writes it, with the year in four digits as RSS asks:
 * `Wed, 26 Jan 2022 00:00:00 +0300`.
 *
 * @param instant In milliseconds since 1970.
 */
export const rfc822 = remembered((instant: number, timeZone: string): string => {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const day = `${DAYS[at.dayOfWeek - 1] ?? ''}, ${twoDigits(at.day)} ${MONTHS[at.month - 1] ?? ''} ${at.year}`;
  const time = [at.hour, at.minute, at.second].map(twoDigits).join(':');
  return `${day} ${time} ${at.offset.replace(':', '').slice(0, 5)}`;
});

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
