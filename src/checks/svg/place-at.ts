import type { Place } from '../../text/place.ts';

/** Where a position of a text is, and where what begins there ends on the same line. */
export function placeAt(text: string, position: number, length: number): Place {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  const column = position - before.lastIndexOf('\n');
  return { line, column, endLine: line, endColumn: column + length };
}
