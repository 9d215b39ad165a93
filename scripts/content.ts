import { join } from 'node:path';
import { checkContent, type CheckedContent } from '../src/build/check-content.ts';
import { writeEditorCollections } from '../src/build/editor-collections.ts';
import { textReport } from '../src/checks/report/text.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { ContentReader } from '../src/build/reading/content-reader.ts';
import type { Survey } from '../src/build/reading/survey.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import type { Publication } from '../src/model/publication.ts';
import { realDisk } from '../src/source/disk.ts';
import type { Content } from '../src/source/read-content.ts';
import { CACHE, ROOT } from './command.ts';
import { errorsIn } from './errors-in.ts';
import { progressBar } from './progress.ts';
import { reportFor } from './terminal.ts';
import { textsIn } from './texts.ts';

/** Reads a folder of content, keeping what it learned for the next time. */
export function contentReader(folder: string, cache = CACHE, pool = new WorkerPool()): ContentReader {
  return new ContentReader(folder, join(cache, 'content'), pool);
}

/** Reads and checks a publication. */
export async function readAndCheck(reader: ContentReader, now: number): Promise<CheckedContent> {
  return checkRead(await readWithProgress(reader), now);
}

/** @param publication What is public now, if that was found out before. */
export function checkRead(read: ReadContent, now: number, publication?: Publication): CheckedContent {
  return checkContent(read.content, read.outlines, now, publicPaths(), publication);
}

/** Tells editors which files the project has, so that they offer their names while one types. */
export function helpEditors(folder: string, content: Content): void {
  if (folder === join(ROOT, 'content') && !process.env.CI) writeEditorCollections(ROOT, folder, content);
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

/** Reads a publication, and shows on a terminal how far that is. */
export async function readWithProgress(reader: ContentReader, survey?: Survey): Promise<ReadContent> {
  const progress = progressBar(process.stderr);
  const read = await reader.read(progress.shower('Reading files'), survey);
  progress.end();
  return read;
}

/** The paths at which files of `public/` are served. */
export function publicPaths(): string[] {
  return realDisk.list(`${ROOT}/public`).map(({ path }) => `/${path}`);
}
