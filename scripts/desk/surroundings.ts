import { relative, resolve, sep } from 'node:path';

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

/** Ends the process with what is wrong. */
export function refuse(problems: readonly string[]): never {
  console.error(problems.join('\n'));
  process.exit(1);
}
