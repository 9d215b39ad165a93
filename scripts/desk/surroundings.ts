import { relative, resolve, sep } from 'node:path';
import { dayOrInstant } from '../../src/schema/scalars.ts';

/** The root of the project. */
const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of content to work in: the given one, or that of the project. */
export function contentFolder(given: string | undefined): string {
  return given === undefined ? resolve(ROOT, 'content') : resolve(given);
}

/** A path as one types it here: from the working directory, if it lies below. */
export function shown(path: string): string {
  const way = relative(process.cwd(), path);
  return way.startsWith('..') ? path : way.split(sep).join('/');
}

/** Whether there is someone to ask. */
export function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
}

/** The time of the run, as ISO 8601 has it: `BUILD_DATE`, or else the clock. */
export function currentTime(): string {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return new Date().toISOString();
  if (dayOrInstant.safeParse(given).success) return given;
  return refuse([
    `Unexpected BUILD_DATE \`${given}\`, expected a day or a time with its offset: 2026-01-31T06:00:00Z.`,
  ]);
}

/** Ends the process with what is wrong. */
export function refuse(problems: readonly string[]): never {
  console.error(problems.join('\n'));
  process.exit(1);
}
