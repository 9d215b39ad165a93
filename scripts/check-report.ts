import { REPORTS, type ReportFormat } from '../src/checks/report/report.ts';
import type { CheckResult } from '../src/build/kept-check.ts';
import { count } from './command.ts';
import { errorsIn } from './errors-in.ts';
import { scheduleText, tellWorkflow } from './schedule.ts';
import { reportFor } from './terminal.ts';
import type { TextOf } from './texts.ts';

/**
 * Says what a check found, and sets the exit code. Findings go to the standard output for
 * programs, and to the standard error for people.
 *
 * @param since The revision since when something changed of what is told; all is, unless there is one.
 * @param fixed What was mended before, in sentences.
 */
export function tell(
  { findings, articles, due, timezone }: CheckResult,
  { textOf, format, since }: { textOf: TextOf; format: ReportFormat; since?: string | undefined },
  fixed: readonly string[] = [],
): void {
  process.exitCode = errorsIn(findings) > 0 ? 1 : 0;
  if (format !== 'text') {
    if (fixed.length > 0) console.error(fixed.join('\n'));
    process.stdout.write(REPORTS[format](findings, textOf));
    return;
  }
  if (fixed.length > 0) console.log(fixed.join('\n'));
  process.stderr.write(reportFor(process.stderr)(findings, textOf));
  if (errorsIn(findings) > 0) return;
  const verdict = findings.length === 0 ? 'nothing is wrong' : 'no errors';
  const verdictSince = findings.length === 0 ? 'nothing became wrong' : 'no new errors';
  console.log(
    `Checked ${count(articles, 'published article') || 'an empty publication'}: ${since === undefined ? verdict : `${verdictSince} since ${since}`}.`,
  );
  const schedule = scheduleText(due, timezone);
  if (schedule !== undefined) console.log(schedule);
  tellWorkflow(due, timezone);
}
