import type { Place } from './place.ts';

/** A cell of a CSV file, without its quotation marks. */
export interface CsvCell extends Place {
  text: string;
  /** What is wrong with its quotation marks. */
  flaw?: 'open' | 'text-after';
}

/**
 * The rows of a CSV file with the place of each cell; lines that are empty are left out.
 *
 * Read as the charts' parser reads them, which does not say where a cell is, or that a quotation mark is never closed.
 *
 * @param text With `\n` at the ends of lines.
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files.
 */
export function* csvRows(text: string): Generator<CsvCell[]> {
  const reader = { text, at: 0, line: 1, lineStart: 0 };
  while (reader.at < text.length) {
    const row = [cellAt(reader)];
    while (text[reader.at] === ',') {
      reader.at += 1;
      row.push(cellAt(reader));
    }
    reader.at += 1;
    reader.line += 1;
    reader.lineStart = reader.at;
    if (row.length > 1 || row[0]?.flaw || row[0]?.text.trim() !== '') yield row;
  }
}

interface Reader {
  text: string;
  at: number;
  line: number;
  /** The position at which the line begins. */
  lineStart: number;
}

/** Reads a cell, up to the comma or the end of the line behind it. */
function cellAt(reader: Reader): CsvCell {
  const place = { line: reader.line, column: reader.at - reader.lineStart + 1 };
  if (reader.text[reader.at] !== '"') return { ...place, text: plainText(reader) };
  const quoted = quotedText(reader);
  if (quoted === undefined) return { ...place, text: '', flaw: 'open' };
  const after = plainText(reader);
  return { ...place, text: quoted + after, ...(after.trim() !== '' && { flaw: 'text-after' as const }) };
}

const PLAIN = /[^,\n]*/y;

function plainText(reader: Reader): string {
  PLAIN.lastIndex = reader.at;
  const text = PLAIN.exec(reader.text)?.[0] ?? '';
  reader.at += text.length;
  return text;
}

/** The text between quotation marks, in which two stand for one; nothing when they are never closed, and then all is read. */
function quotedText(reader: Reader): string | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  let end = text.indexOf('"', start);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const inside = text.slice(start, end === -1 ? undefined : end);
  const lines = inside.split('\n').length - 1;
  if (lines > 0) {
    reader.line += lines;
    reader.lineStart = start + inside.lastIndexOf('\n') + 1;
  }
  reader.at = end === -1 ? text.length : end + 1;
  return end === -1 ? undefined : inside.replaceAll('""', '"');
}
