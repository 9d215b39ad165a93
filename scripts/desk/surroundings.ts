import { accessSync, constants, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** The root of the project. */
const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of content to work in: the given one, or that of the project. Ends the process when something else has the name. */
export function contentFolder(given: string | undefined): string {
  if (given === undefined) return resolve(ROOT, 'content');
  const folder = resolve(given);
  if (isNoFolder(folder)) refuse([`Unexpected --content ${given}, which is no folder, expected one.`]);
  if (!isReadable(folder))
    refuse([`Unexpected --content ${given}, which this user may not read, expected one of which you may.`]);
  return folder;
}

/** Whether a file has the name of a folder, or of one above it. */
function isNoFolder(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR';
  }
}

/** Whether a folder can be listed; one that is not there is another matter. */
function isReadable(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch (error) {
    return !['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
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
