import { conflictInLines } from './merge-conflict.ts';

/** Whether the text of a data file is no table at all, of which the check of data files tells, and nobody else need. */
export function isNoTable(text: string): boolean {
  return conflictInLines('', text) !== undefined;
}
