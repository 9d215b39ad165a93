import type { Paragraph, Root, Table, TableCell } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { eachFlowNode, mayHold } from './each-node.ts';
import { report } from './report.ts';

/** The line below the names of columns: `|---|:-:|`. */
const DASHES = /^[ \t]*(?:\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?|\|[ \t]*:?-+:?[ \t]*)$/;

/** The end of a note, of which is told by itself. */
const ONLY_COLONS = /^[\s>]*:{3,}\s*$/;

/** Reports what readers would not see of a table, and tables that are shown as text. */
export const tableRows: Plugin<[], Root> = () => (tree, file) => {
  if (!mayHold(file, '|')) return;
  eachFlowNode(tree, (node) => {
    if (node.type === 'table') checkRows(node, file);
    if (node.type === 'paragraph') checkDashes(node, file);
  });
};

/** Cells beyond those of the first row are dropped; what stands right below a table becomes a row of it. */
function checkRows({ children: [first, ...rows] }: Table, file: VFile): void {
  const wanted = first?.children.length ?? 0;
  for (const { children, position } of rows) {
    if (children.length < wanted && isText(position, file)) {
      report(file, position, {
        rule: 'table-row',
        severity: 'warning',
        message:
          'Unexpected text right below a table, which makes a row of it, expected an empty line between them.',
      });
      return;
    }
    if (children.length <= wanted || children.slice(wanted).every(isEmpty)) continue;
    report(file, position, {
      rule: 'table-row',
      severity: 'warning',
      message: `Unexpected ${children.length} cells in this row, expected ${wanted} as in the first one: readers do not see the others. A bar inside a cell is written \`\\|\`.`,
    });
  }
}

/** Whether a row has no bars, and is not the end of a note. */
function isText(position: Position | undefined, file: VFile): boolean {
  const written = String(file).slice(position?.start.offset, position?.end.offset);
  return !written.includes('|') && !ONLY_COLONS.test(written);
}

function isEmpty({ children }: TableCell): boolean {
  return children.length === 0;
}

function checkDashes({ position }: Paragraph, file: VFile): void {
  if (!position) return;
  const written = String(file).slice(position.start.offset, position.end.offset);
  if (!written.includes('|')) return;
  const lines = written.split('\n');
  const index = lines.findIndex((line) => line.includes('|') && DASHES.test(line));
  if (index < 0) {
    checkBars(lines, position, file);
    return;
  }
  const line = position.start.line + index;
  const expected =
    index === 0
      ? 'a line above it with the names of the columns'
      : 'as many columns as in the line above it, and no text before that line';
  report(
    file,
    { start: { line, column: 1 }, end: { line, column: (lines[index] ?? '').length + 1 } },
    {
      rule: 'table-row',
      severity: 'warning',
      message: `Unexpected line of dashes \`${(lines[index] ?? '').trim()}\` that makes no table, expected ${expected}.`,
    },
  );
}

/** Rows without the line of dashes that makes them a table. */
function checkBars(lines: readonly string[], { start }: Position, file: VFile): void {
  const isRow = (line = '') => /^\s*\|.*\S.*\|\s*$/.test(line);
  if (!isRow(lines[0]) || !isRow(lines[1])) return;
  const columns = (lines[0] ?? '').replaceAll('\\|', '').trim().split('|').length - 2;
  const dashes = columns > MOST_SHOWN ? '' : `: \`|${'---|'.repeat(columns)}\``;
  report(
    file,
    { start, end: { line: start.line, column: start.column + (lines[0] ?? '').length } },
    {
      rule: 'table-row',
      severity: 'warning',
      message: `Unexpected rows that make no table, expected a line of dashes below the first${dashes}.`,
    },
  );
}

/** Columns for which the line of dashes is written out. */
const MOST_SHOWN = 12;
