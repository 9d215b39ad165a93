import { conflictInLines } from './merge-conflict.ts';
import { formatInPlaceOfText, TELLING_LENGTH } from './pictures/what-it-is.ts';

/** Whether the text of a data file is no table at all, of which the check of data files tells, and nobody else need. */
export function isNoTable(text: string): boolean {
  const other = formatInPlaceOfText(text.slice(0, TELLING_LENGTH));
  return other !== undefined || conflictInLines('', text) !== undefined;
}
