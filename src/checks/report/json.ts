import type { Finding } from '../../source/finding.ts';

/**
 * Findings as a JSON array, in the order in which the text tells them. Each has `file`,
 * `line`, `column`, perhaps `endLine` and `endColumn`, `severity`, `rule`, `message`,
 * perhaps `field`, and perhaps `fix`: what to write at its place.
 */
export function jsonReport(findings: readonly Finding[]): string {
  const ordered = findings.map(
    ({ file, line, column, endLine, endColumn, severity, rule, message, field, fix }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      severity,
      rule,
      message,
      field,
      fix,
    }),
  );
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
