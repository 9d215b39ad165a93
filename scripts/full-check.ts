import { readFileSync, writeFileSync } from 'node:fs';
import { checkContent, type CheckedContent } from '../src/build/check-content.ts';
import type { CheckResult, KeptCheck } from '../src/build/kept-check.ts';
import type { ContentReader } from '../src/build/reading/content-reader.ts';
import type { Survey } from '../src/build/reading/survey.ts';
import { applyFixes } from '../src/desk/apply-fixes.ts';
import { nextDue } from '../src/model/next-due.ts';
import type { Finding, Fix } from '../src/source/finding.ts';
import { pathIn } from '../src/source/path-in.ts';
import { count, fail } from './command.ts';
import { checkRead, helpEditors, publicPaths, readAndCheck, readWithProgress } from './content.ts';
import { revision } from './git.ts';

/** Runs of mending: one mend may bring another mistake to light. */
const MOST_ROUNDS = 5;

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
  const result = kept.stillTrue(read, now) ?? resultOf(checkRead(read, now), now);
  kept.keep(result, read, now);
  return result;
}

function resultOf({ content, publication, findings }: CheckedContent, now: number): CheckResult {
  const { documents } = content;
  const { timezone } = documents.publication.fields;
  return { findings, articles: publication.articles.length, due: nextDue(documents, now), timezone };
}

/** Mends files until nothing more can be; says which. */
export async function mend({ folder, reader, now }: CheckedFolder): Promise<string[]> {
  const mended = new Map<string, number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = await readAndCheck(reader, now);
    const fixes = Map.groupBy(
      findings.filter((finding): finding is Finding & { fix: Fix } => finding.fix !== undefined),
      ({ file }) => file,
    );
    let isMended = false;
    for (const [file, ofFile] of fixes) {
      const path = pathIn(folder, file);
      const raw = readFileSync(path, 'utf8');
      const text = applyFixes(
        raw,
        ofFile.map(({ fix }) => fix),
      );
      if (text === raw) continue;
      writeFileSync(path, text);
      mended.set(file, (mended.get(file) ?? 0) + ofFile.length);
      isMended = true;
    }
    if (!isMended) break;
  }
  return [...mended].map(([file, number]) => `Mended ${count(number, 'place')} in ${file}.`);
}

/** What is wrong in files that changed since a revision, and what the change made wrong in others. */
export async function findingsSince(
  { folder, reader, now }: CheckedFolder,
  findings: readonly Finding[],
  name: string,
): Promise<readonly Finding[]> {
  const then = revision(folder, name);
  if ('problem' in then)
    return fail(`Unexpected revision \`${name}\`, expected one of git: ${then.problem}.`);
  const changed = new Set(then.changed.map((path) => `content/${path}`));
  const { content, outlines } = await reader.readAsOf(then);
  const before = checkContent(content, outlines, now, publicPaths()).findings;
  const known = new Set(before.map(identity));
  return findings.filter((finding) => changed.has(finding.file) || !known.has(identity(finding)));
}

/** What makes two findings the same although lines above them may have changed. */
function identity({ file, rule, message }: Finding): string {
  return [file, rule, message].join('\0');
}
