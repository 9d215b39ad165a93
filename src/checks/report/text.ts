import type { Finding } from '../../source/finding.ts';
import { compareText } from '../../text/compare.ts';
import { displayWidth, printable } from './printable.ts';

/** Colours, where there are any. */
export interface Paint {
  error: (text: string) => string;
  warning: (text: string) => string;
  strong: (text: string) => string;
  quiet: (text: string) => string;
}

/** Lines of the file shown above and below the place. */
const AROUND = 1;
const LONGEST_LINE = 120;
/** Findings of which it also says how many there are of each rule. */
const MANY = 30;

const asItIs = (text: string) => text;
const PLAIN: Paint = { error: asItIs, warning: asItIs, strong: asItIs, quiet: asItIs };

/**
 * Findings as a terminal shows them, with how many there are.
 *
 * @param mostWarnings Warnings that are shown one by one; of the others it says where they are told.
 */
export function textReport(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
  paint: Paint = PLAIN,
  mostWarnings = Infinity,
): string {
  if (findings.length === 0) return '';
  let last: { file: string; lines: readonly string[] | undefined } = { file: '', lines: undefined };
  let warnings = 0;
  const shown = findings.filter(({ severity }) => severity === 'error' || ++warnings <= mostWarnings);
  const told = shown.map((finding) => {
    if (last.file !== finding.file) last = { file: finding.file, lines: textOf(finding.file)?.split('\n') };
    return withLines(finding, last.lines, paint);
  });
  const untold = counted(findings.length - shown.length, 'more warning');
  const where = untold === '' ? [] : [`${untold}: \`npm run check\` tells all.\n`];
  return `${[...told, ...where, ...totals(findings)].join('\n')}\n`;
}

/**
 * A finding as a terminal shows it: the place, the rule, what is wrong, and the
 * lines of the file around it with the place underlined.
 *
 * @param text The text of the file, if it could be read.
 */
export function formatFinding(finding: Finding, text: string | undefined): string {
  return withLines(finding, text?.split('\n'), PLAIN);
}

function withLines(finding: Finding, lines: readonly string[] | undefined, paint: Paint): string {
  const { file, line, column, severity, rule, message } = finding;
  const place = paint.strong(`${printable(file)}:${line}:${column}`);
  const head = `${place}  ${paint[severity](severity)}  ${rule}\n  ${printable(message)}\n`;
  return lines === undefined ? head : `${head}\n${codeFrame(finding, lines, paint)}`;
}

function codeFrame(
  { line, column, endLine, endColumn, severity }: Finding,
  lines: readonly string[],
  paint: Paint,
): string {
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const width = String(last).length;
  let frame = '';
  for (let number = first; number <= last; number++) {
    const { shown, skipped } = excerpt(lines[number - 1] ?? '', number === line ? column : 1);
    const margin = `${number === line ? '>' : ' '} ${String(number).padStart(width)} |`;
    frame += `  ${paint.quiet(margin)} ${printable(shown)}\n`;
    if (number !== line) continue;
    const start = Math.max(0, column - 1 - skipped);
    const end =
      endLine === undefined || endLine === line ? (endColumn ?? column + 1) - 1 - skipped : shown.length;
    const before = ' '.repeat(displayWidth(printable(shown.slice(0, start))));
    const carets = '^'.repeat(Math.max(1, displayWidth(printable(shown.slice(start, end)))));
    frame += `    ${' '.repeat(width)} ${paint.quiet('|')} ${before}${paint[severity](carets)}\n`;
  }
  return frame;
}

/** The part of a long line around a column. */
function excerpt(line: string, column: number): { shown: string; skipped: number } {
  if (line.length <= LONGEST_LINE) return { shown: line, skipped: 0 };
  const skipped = Math.max(0, Math.min(column - 1 - LONGEST_LINE / 2, line.length - LONGEST_LINE));
  return { shown: line.slice(skipped, skipped + LONGEST_LINE), skipped };
}

/** How many findings there are; of many, also of which rules. */
function totals(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const fixable = findings.filter(({ fix }) => fix).length;
  const total = [counted(errors, 'error'), counted(findings.length - errors, 'warning')]
    .filter(Boolean)
    .join(', ');
  const remedy = fixable > 0 ? `; \`npm run check -- --fix\` mends ${fixable}` : '';
  return [...(findings.length > MANY ? [byRule(findings)] : []), total + remedy];
}

function byRule(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compareText(a, b))
    .map(([rule, number]) => `${String(number).padStart(7)}  ${rule}`)
    .join('\n');
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
