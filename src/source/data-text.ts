import { csvRows } from '../text/csv-cells.ts';
import { otherSeparator } from '../text/csv-separator.ts';
import { conflictInLines } from './merge-conflict.ts';
import { formatInPlaceOfText, TELLING_LENGTH } from './pictures/what-it-is.ts';
import { unseenCharacters } from './unseen-characters.ts';

/** What no text has, besides the characters that `unseenCharacters` names. */
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/;

/**
 * Whether the text of a data file is no table at all, or one whose names and cells are not what
 * they seem. The check of data files tells of that, and nobody else need.
 */
export function isNoTable(text: string): boolean {
  return (
    formatInPlaceOfText(text.slice(0, TELLING_LENGTH)) !== undefined ||
    conflictInLines('', text) !== undefined ||
    CONTROL.test(text) ||
    hasRefusedCharacter(text) ||
    isNeverClosed(text) ||
    otherSeparator(text) !== undefined
  );
}

function hasRefusedCharacter(text: string): boolean {
  // One stands for all others: the first that is refused, if any is.
  return [...unseenCharacters(text, 'line', 0)].some(({ severity }) => severity === 'error');
}

/** Whether a cell begins with a quotation mark and takes all that follows into itself. */
function isNeverClosed(text: string): boolean {
  return text.includes('"') && [...csvRows(text)].at(-1)?.some(({ flaw }) => flaw === 'open') === true;
}
