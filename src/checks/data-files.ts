import { decode } from '../source/decode.ts';
import type { Finding } from '../source/finding.ts';
import { LineIndex } from '../source/line-index.ts';
import { conflictInLines } from '../source/merge-conflict.ts';
import { mixedWords } from '../source/mixed-words.ts';
import { formatInPlaceOfText, TELLING_LENGTH } from '../source/pictures/what-it-is.ts';
import { bytesInMemory } from '../source/pictures/file-bytes.ts';
import { readPicture } from '../source/pictures/read-picture.ts';
import { bytesOf } from '../source/read-asset.ts';
import { unseenCharacters } from '../source/unseen-characters.ts';
import { csvRows, type CsvCell } from '../text/csv-cells.ts';
import { otherSeparator } from '../text/csv-separator.ts';
import { isFormula } from '../text/spreadsheet-formula.ts';
import { isUsual } from '../text/unexpected-characters.ts';
import { assetFinding, problemFinding } from './asset-finding.ts';
import type { Check } from './check.ts';

/** Findings of a kind for one file; what a program wrote wrong once, it wrote in every row. */
const MOST_OF_A_KIND = 3;

/** A data file is a table as everyone reads it, and nothing that a reader's spreadsheet program would run. */
export const dataFiles: Check = {
  id: 'data-file',
  *run({ content, suspects }) {
    for (const file of suspects.assets) {
      if (!file.endsWith('.csv')) continue;
      const read = bytesOf(content, file);
      if ('problem' in read) {
        const smaller = 'Leave out what no one needs, or split it, for example by year.';
        yield problemFinding(file, read, 'a CSV file', smaller);
      } else yield* judge(file, read.bytes);
    }
  },
};

function* judge(file: string, bytes: Uint8Array): Generator<Finding> {
  const other = otherFormat(bytes);
  if (other !== undefined) {
    const message = `Unexpected ${other.replace(/^an? /, '')} in a file that ends in \`.csv\`, expected text with commas between the cells. Save it as “CSV UTF-8”.`;
    yield assetFinding(file, 'csv-format', message);
    return;
  }
  const decoded = decode(bytes);
  if ('offset' in decoded) {
    const message = `Unexpected byte at position ${decoded.offset}, expected text in UTF-8. In Excel, save it as “CSV UTF-8”.`;
    yield assetFinding(file, 'csv-format', message, placeOfByte(bytes, decoded.offset));
    return;
  }
  const text = decoded.text;
  const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const message = `Unexpected control character U+${code}, expected text. Delete it, or save the file as “CSV UTF-8”.`;
    const before = text.slice(0, control.index).split('\n');
    yield assetFinding(file, 'csv-format', message, {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
    });
    return;
  }
  const conflict = conflictInLines(file, text);
  if (conflict) {
    yield conflict;
    return;
  }
  yield* unseenIn(file, text);
  yield* mixedIn(file, text);
  yield* judgeRows(file, text);
}

/** Names in cells are read as those of fields are. */
function* unseenIn(file: string, text: string): Generator<Finding> {
  if (isUsual(text)) return;
  const lines = new LineIndex(text, 1);
  for (const { start, length, message, severity, fix } of unseenCharacters(text, 'line', MOST_OF_A_KIND)) {
    const place = lines.place(start, start + length);
    yield {
      ...assetFinding(file, 'unexpected-character', message, place),
      severity,
      ...(fix !== undefined && { fix: { ...place, text: fix } }),
    };
  }
}

/** A name that mixes scripts is another than it seems, to search and to whoever joins tables by it. */
function* mixedIn(file: string, text: string): Generator<Finding> {
  const lines = new LineIndex(text, 1);
  for (const { start, length, message } of [...mixedWords(text)].slice(0, MOST_OF_A_KIND)) {
    const place = lines.place(start, start + length);
    yield { ...assetFinding(file, 'mixed-scripts', message, place), severity: 'warning' };
  }
}

function* judgeRows(file: string, text: string): Generator<Finding> {
  const found = new Map<string, number>();
  const usual = usualLength(text);
  const separator = otherSeparator(text);
  let header: CsvCell[] | undefined;
  for (const row of csvRows(text)) {
    const isHeader = header === undefined;
    header ??= row;
    for (const { rule, message, line, column } of rowProblems(row, {
      header,
      isHeader,
      usual,
      separator,
    })) {
      const count = (found.get(rule) ?? 0) + 1;
      found.set(rule, count);
      if (count <= MOST_OF_A_KIND) yield assetFinding(file, rule, message, { line, column });
    }
    if (found.has('csv-separator')) return;
  }
  if (!header) {
    const message = 'Unexpected file without rows, expected names of columns and a row for each record.';
    yield assetFinding(file, 'empty-file', message);
  }
  for (const [rule, count] of found) {
    if (count <= MOST_OF_A_KIND) continue;
    const message = `Unexpected ${count - MOST_OF_A_KIND} more of the kind \`${rule}\` further down, expected none.`;
    yield assetFinding(file, rule, message);
  }
}

interface RowProblem {
  rule: string;
  message: string;
  line: number;
  column: number;
}

/** What a row is held against. */
interface Beside {
  header: readonly CsvCell[];
  isHeader: boolean;
  usual: number | undefined;
  /** What stands between the cells instead of commas. */
  separator: string | undefined;
}

/** The number of cells of all rows below the first, when they agree on another than it has: then the first is at fault. */
function usualLength(text: string): number | undefined {
  let first: number | undefined;
  let usual: number | undefined;
  let count = 0;
  for (const row of csvRows(text)) {
    if (first === undefined) {
      first = row.length;
      continue;
    }
    usual ??= row.length;
    if (row.length === first || row.length !== usual || row.some(({ flaw }) => flaw)) return undefined;
    count += 1;
  }
  // Of two rows, nobody knows which is meant.
  return count > 1 ? usual : undefined;
}

function* rowProblems(
  row: readonly CsvCell[],
  { header, isHeader, usual, separator }: Beside,
): Generator<RowProblem> {
  const [first] = row;
  if (!first) return;
  if (isHeader && separator !== undefined) {
    const name = { ';': 'semicolon', '\t': 'tab', '|': 'bar' }[separator] ?? separator;
    const remedy =
      separator === ';'
        ? 'Excel takes it and the decimal comma from the region of the system: replace decimal commas by points, then semicolons by commas.'
        : 'In Excel, save it as “CSV UTF-8”, or replace it.';
    const message = `Unexpected ${name} between the cells, expected a comma. ${remedy}`;
    yield {
      rule: 'csv-separator',
      message,
      line: first.line,
      column: first.column + first.text.indexOf(separator),
    };
    return;
  }
  for (const cell of row) yield* cellProblems(cell);
  const message = lengthProblem(row, { header, isHeader, usual });
  if (message !== undefined) yield { rule: 'csv-row', message, line: first.line, column: first.column };
}

function lengthProblem(
  row: readonly CsvCell[],
  { header, isHeader, usual }: Omit<Beside, 'separator'>,
): string | undefined {
  const wanted = usual ?? header.length;
  if (row.length === wanted || row.some(({ flaw }) => flaw === 'open')) return undefined;
  if (isHeader) {
    const hint =
      row.length > wanted
        ? 'Leave out names of columns that are not there.'
        : 'Delete a note that stands above them, or add the names that are missing.';
    return `Unexpected ${cells(row.length)} in the first row, expected the names of ${wanted} columns, as many as all other rows have. ${hint}`;
  }
  const hint =
    row.length > wanted
      ? 'Put quotation marks around a cell that has a comma in it, such as "1,234".'
      : 'Add the commas of empty cells.';
  return `Unexpected ${cells(row.length)} in this row, expected ${wanted} as in the first one. ${hint}`;
}

function* cellProblems({ text, flaw, line, column }: CsvCell): Generator<RowProblem> {
  if (flaw === 'open') {
    const message =
      'Unexpected quotation mark that is never closed, expected another one at the end of the cell. One that belongs to the text is written twice, within quotation marks: "a ""word""".';
    yield { rule: 'csv-quotes', message, line, column };
  }
  if (flaw === 'text-after') {
    const message =
      'Unexpected text after the closing quotation mark, expected a comma or the end of the line. One that belongs to the text is written twice: "a ""word""".';
    yield { rule: 'csv-quotes', message, line, column };
  }
  if (isFormula(text)) {
    const shown = text.trim().length > 40 ? `${text.trim().slice(0, 40)}…` : text.trim();
    const message = `Unexpected formula \`${shown}\`, expected a value: spreadsheet programs run a cell that begins with \`=\`, \`+\`, \`-\`, \`@\` or a tab on the reader's machine. Write the result, or begin with a word or a dash (–).`;
    yield { rule: 'csv-formula', message, line, column };
  } else if (text.includes('\t')) {
    const message =
      'Unexpected tab in a cell, expected a space, or nothing: some programs begin the next cell at it.';
    yield { rule: 'csv-tab', message, line, column };
  }
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

/** What the file is, when it is no text. */
function otherFormat(bytes: Uint8Array): string | undefined {
  const reading = readPicture(bytesInMemory(bytes));
  if ('format' in reading) return `a ${reading.format.name} picture`;
  return formatInPlaceOfText(String.fromCharCode(...bytes.subarray(0, TELLING_LENGTH)));
}

/** The place of a byte before which all is text; columns count characters. */
function placeOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const lines = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
