import { styleText } from 'node:util';
import { textReport, type Paint } from '../src/checks/report/text.ts';
import type { Report } from '../src/checks/report/report.ts';

/**
 * Findings as text, in colours where the stream is a terminal that shows them.
 *
 * @param mostWarnings Warnings that are told one by one.
 */
export function reportFor(stream: NodeJS.WriteStream, mostWarnings?: number): Report {
  const painter =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      styleText(format, text, { stream });
  const paint: Paint = {
    error: painter(['red', 'bold']),
    warning: painter(['yellow', 'bold']),
    strong: painter('bold'),
    quiet: painter('dim'),
  };
  return (findings, textOf) => textReport(findings, textOf, paint, mostWarnings);
}
