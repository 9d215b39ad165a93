import { checkContent, type CheckedContent, type KnownBefore } from '../src/build/check-content.ts';
import { textReport } from '../src/checks/report/text.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import type { ContentReader } from '../src/build/reading/content-reader.ts';
import { readWithProgress } from './content.ts';
import { errorsIn } from './errors-in.ts';
import { publicPaths } from './public-paths.ts';
import { reportFor } from './terminal.ts';
import { textsIn } from './texts.ts';

/** Reads and checks a publication. */
export async function readAndCheck(reader: ContentReader, now: number): Promise<CheckedContent> {
  return checkRead(await readWithProgress(reader), now);
}

export function checkRead(read: ReadContent, now: number, known?: KnownBefore): CheckedContent {
  return checkContent(read, now, publicPaths(), known);
}

/** A publication, and what its authors should know of it, as text. */
export interface Report {
  checked: CheckedContent;
  /** For the standard error, in colours where it has any. */
  report: string;
  /** The same without colours. */
  plain: () => string;
  errors: number;
}

/** Checks what was read, and puts what is wrong into words. */
export function reportOn(folder: string, read: ReadContent, now: number): Report {
  const checked = checkRead(read, now);
  const { findings } = checked;
  const textOf = textsIn(folder);
  return {
    checked,
    report: reportFor(process.stderr)(findings, textOf),
    plain: () => textReport(findings, textOf),
    errors: errorsIn(findings),
  };
}
