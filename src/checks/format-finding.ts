import type { Finding } from '../source/finding.ts';

/** Lines of the file shown above and below the place. */
const AROUND = 1;
const LONGEST_LINE = 120;

/**
 * A finding as a terminal shows it: the place, the rule, what is wrong, and the
 * lines of the file around it with the place underlined.
 *
 * @param text The text of the file, if it could be read.
 */
export function formatFinding(finding: Finding, text: string | undefined): string {
  const { file, line, column, severity, rule, message } = finding;
  const head = `${file}:${line}:${column}  ${severity}  ${rule}\n  ${message}\n`;
  return text === undefined ? head : `${head}\n${codeFrame(finding, text.split('\n'))}`;
}

function codeFrame({ line, column, endLine, endColumn }: Finding, lines: readonly string[]): string {
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const width = String(last).length;
  let frame = '';
  for (let number = first; number <= last; number++) {
    const { shown, skipped } = excerpt(lines[number - 1] ?? '', number === line ? column : 1);
    frame += `  ${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${shown}\n`;
    if (number !== line) continue;
    const start = column - 1 - skipped;
    const end =
      endLine === undefined || endLine === line ? (endColumn ?? column + 1) - 1 - skipped : shown.length;
    const carets = '^'.repeat(Math.max(1, Math.min(end, shown.length) - start));
    frame += `    ${' '.repeat(width)} | ${' '.repeat(Math.max(0, start))}${carets}\n`;
  }
  return frame;
}

/** The part of a long line around a column. */
function excerpt(line: string, column: number): { shown: string; skipped: number } {
  const plain = line.replaceAll('\t', ' ');
  if (plain.length <= LONGEST_LINE) return { shown: plain, skipped: 0 };
  const skipped = Math.max(0, Math.min(column - 1 - LONGEST_LINE / 2, plain.length - LONGEST_LINE));
  return { shown: plain.slice(skipped, skipped + LONGEST_LINE), skipped };
}
