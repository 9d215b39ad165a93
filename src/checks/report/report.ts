import type { Finding } from '../../source/finding.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** Writes findings for people or for a program; `textOf` gives the text of a file, if it can be read. */
export type Report = (findings: readonly Finding[], textOf: (file: string) => string | undefined) => string;

export type ReportFormat = 'text' | 'github' | 'json' | 'sarif';

/** How findings can be told, by the name that `--format` takes. */
export const REPORTS: Readonly<Record<ReportFormat, Report>> = {
  text: textReport,
  github: githubReport,
  json: jsonReport,
  sarif: sarifReport,
};
