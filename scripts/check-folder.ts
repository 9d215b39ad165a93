import type { CheckResult, KeptCheck } from '../src/build/kept-check.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import type { ContentReader } from '../src/build/reading/content-reader.ts';
import type { Survey } from '../src/build/reading/survey.ts';
import type { IsRight } from '../src/build/staleness/known-right.ts';
import { nextDue } from '../src/model/next-due.ts';
import { readWithProgress } from './content.ts';
import { helpEditors } from './help-editors.ts';

/** A folder that is read and checked. */
export interface CheckedFolder {
  folder: string;
  reader: ContentReader;
  /** The instant that decides what is published. */
  now: number;
}

/**
 * Reads and checks a folder, all of it.
 *
 * @param kept What the last check said, which is said again if nothing says anything else.
 * @param survey What files there are, if that was found out just before.
 */
export async function checkFolder(
  { folder, reader, now }: CheckedFolder,
  kept: KeptCheck,
  survey?: Survey,
): Promise<CheckResult> {
  const read = await readWithProgress(reader, survey);
  helpEditors(folder, read.content);
  const result = kept.stillTrue(read, now) ?? (await checkAnew(read, now, kept.isRight(read, now)));
  kept.keep(result, read, now);
  return result;
}

/** Whoever checks brings all parsers along, which a change of words does without. */
async function checkAnew(read: ReadContent, now: number, isRight: IsRight | undefined): Promise<CheckResult> {
  const { checkRead } = await import('./read-and-check.ts');
  const { content, publication, findings } = checkRead(read, now, { isRight });
  const { documents } = content;
  const { timezone } = documents.publication.fields;
  return { findings, articles: publication.articles.length, due: nextDue(documents, now), timezone };
}
