import { dayOrInstant } from '../src/schema/scalars.ts';
import { instantOf } from '../src/text/dates.ts';
import { fail } from './command.ts';

/** The instant that decides what is published: `BUILD_DATE`, a time with its offset or a day in UTC, or else the clock. */
export function buildTime(): number {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return Date.now();
  if (dayOrInstant.safeParse(given).success) return instantOf(given, 'UTC');
  return fail(
    `Unexpected BUILD_DATE \`${given}\`, expected a day or a time with its offset: 2026-01-31T06:00:00Z.`,
  );
}
