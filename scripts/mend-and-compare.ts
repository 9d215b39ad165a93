import { checkContent } from '../src/build/check-content.ts';
import type { CheckResult } from '../src/build/kept-check.ts';
import { formerDisk, type FormerFiles } from '../src/build/reading/former-disk.ts';
import { applyFixes } from '../src/desk/apply-fixes.ts';
import { nextDue } from '../src/model/next-due.ts';
import { realDisk } from '../src/source/disk.ts';
import type { Finding, Fix } from '../src/source/finding.ts';
import { pathIn } from '../src/source/path-in.ts';
import type { CheckedFolder } from './check-folder.ts';
import { count, fail } from './command.ts';
import { carryOut } from './desk/carry-out.ts';
import { revision, staged, stagedSince } from './git.ts';
import { publicPaths, publicPathsAsOf } from './public-paths.ts';
import { readAndCheck } from './read-and-check.ts';
import { textsIn, type TextOf } from './texts.ts';

/** Runs of mending: one mend may bring another mistake to light. */
const MOST_ROUNDS = 5;

/** Mends files until nothing more can be; says which, and which cannot be written. */
export async function mend({ folder, reader, now }: CheckedFolder): Promise<string[]> {
  const mended = new Map<string, number>();
  const refused = new Map<string, string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = await readAndCheck(reader, now);
    const fixes = Map.groupBy(
      findings.filter((finding): finding is Finding & { fix: Fix } => finding.fix !== undefined),
      ({ file }) => file,
    );
    let isMended = false;
    for (const [file, ofFile] of fixes) {
      if (refused.has(file)) continue;
      const path = pathIn(folder, file);
      const raw = Buffer.from(realDisk.read(path)).toString('utf8');
      const text = applyFixes(
        raw,
        ofFile.map(({ fix }) => fix),
      );
      if (text === raw) continue;
      const trouble = replaced(path, text);
      if (trouble !== undefined) {
        refused.set(file, trouble);
        continue;
      }
      mended.set(file, (mended.get(file) ?? 0) + ofFile.length);
      isMended = true;
    }
    if (!isMended) break;
  }
  return [
    ...[...mended].map(([file, number]) => `Mended ${count(number, 'place')} in ${file}.`),
    ...[...refused].map(([file, trouble]) => `Could not mend ${file}: ${trouble}.`),
  ];
}

/** Puts a text in the place of a file, whole or not at all; says what the system says against it. */
function replaced(path: string, text: string): string | undefined {
  try {
    carryOut([{ do: 'replace', path, bytes: text }]);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error.message;
    throw error;
  }
}

/** What a check said, as far as somebody asks. */
type Compared = CheckResult & {
  /** The texts that it is about, where these are not the files as they lie there. */
  textOf?: TextOf;
};

/**
 * What is wrong in files that changed since a revision, and what the change made wrong in others.
 *
 * @param result What is wrong with the folder as it is.
 * @param isStaged Whether the change is what is staged for the next commit, whatever else lies in the folder.
 */
export async function compare(
  checked: CheckedFolder,
  result: CheckResult,
  { since, isStaged }: { since: string; isStaged: boolean },
): Promise<Compared> {
  const { folder } = checked;
  const then = asked(revision(folder, since), since);
  if (!isStaged) {
    const findings = await newOnes(checked, result.findings, { name: since, then, changed: then.changed });
    return { ...result, findings };
  }
  const changed = asked(stagedSince(folder, since), since);
  const { findings, ...next } = await checkStaged(checked, result, since);
  return { ...next, findings: await newOnes(checked, findings, { name: since, then, changed }) };
}

/** The folder as the next commit will leave it, checked; mostly it lies there so. */
async function checkStaged(
  { folder, reader, now }: CheckedFolder,
  result: CheckResult,
  name: string,
): Promise<Compared> {
  const next = asked(staged(folder), name);
  const served = publicPathsAsOf(staged, folder);
  const isAsItLies = next.changed.length === 0 && areSame(new Set(served), new Set(publicPaths()));
  if (isAsItLies) return result;
  const { content, publication, findings } = checkContent(await reader.readAsOf(next), now, served);
  const { documents } = content;
  return {
    findings,
    articles: publication.articles.length,
    due: nextDue(documents, now),
    timezone: documents.publication.fields.timezone,
    textOf: textsIn(folder, formerDisk(folder, next)),
  };
}

function areSame(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}

/** What git says, or else the end of the run. */
function asked<Answer extends object>(answer: Answer | { problem: string }, name: string): Answer {
  if (!('problem' in answer)) return answer;
  return fail(`Unexpected revision \`${name}\`, expected one of git: ${answer.problem}.`);
}

/** A revision, and the paths below the folder that changed since. */
interface Since {
  name: string;
  then: FormerFiles;
  changed: readonly string[];
}

async function newOnes(
  { folder, reader, now }: CheckedFolder,
  findings: readonly Finding[],
  { name, then, changed }: Since,
): Promise<readonly Finding[]> {
  const read = await reader.readAsOf(then);
  const publicThen = publicPathsAsOf((root, within) => revision(root, name, within), folder);
  const before = checkContent(read, now, publicThen).findings;
  const known = new Set(before.map(identity));
  const files = new Set(changed.map((path) => `content/${path}`));
  return findings.filter((finding) => files.has(finding.file) || !known.has(identity(finding)));
}

/** What makes two findings the same although lines above them may have changed. */
function identity({ file, rule, message }: Finding): string {
  return [file, rule, message].join('\0');
}
