import { dayOrInstant } from '../../src/schema/scalars.ts';
import { refuse } from './surroundings.ts';

/** The time of the run, as ISO 8601 has it: `BUILD_DATE`, or else the clock. */
export function currentTime(): string {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return new Date().toISOString();
  if (dayOrInstant.safeParse(given).success) return given;
  return refuse([
    `Unexpected BUILD_DATE \`${given}\`, expected a day or a time with its offset: 2026-01-31T06:00:00Z.`,
  ]);
}
