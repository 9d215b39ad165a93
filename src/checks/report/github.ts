import type { Finding } from '../../source/finding.ts';
import { printable } from './printable.ts';

/**
 * Findings as commands of GitHub Actions, which shows them at their lines in a pull request, and
 * their messages in a log that obeys colours and the order of letters.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(findings: readonly Finding[]): string {
  return findings.map(command).join('');
}

function command({ file, line, column, endLine, endColumn, severity, rule, message }: Finding): string {
  const properties = {
    file,
    line,
    // GitHub takes columns of one line only, and the end as the last column of the place.
    ...(endLine === undefined || endLine === line
      ? { col: column, ...(endColumn !== undefined && endColumn > column && { endColumn: endColumn - 1 }) }
      : { endLine }),
    title: rule,
  };
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
    .join(',');
  const shown = message.split('\n').map(printable).join('\n');
  return `::${severity} ${written}::${escapedData(shown)}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
