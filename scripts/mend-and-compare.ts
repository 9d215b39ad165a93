import { checkContent } from '../src/build/check-content.ts';
import { applyFixes } from '../src/desk/apply-fixes.ts';
import { realDisk } from '../src/source/disk.ts';
import type { Finding, Fix } from '../src/source/finding.ts';
import { pathIn } from '../src/source/path-in.ts';
import type { CheckedFolder } from './check-folder.ts';
import { count, fail } from './command.ts';
import { carryOut } from './desk/carry-out.ts';
import { revision } from './git.ts';
import { publicPathsAsOf } from './public-paths.ts';
import { readAndCheck } from './read-and-check.ts';

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
  const read = await reader.readAsOf(then);
  const before = checkContent(read, now, publicPathsAsOf(name, folder)).findings;
  const known = new Set(before.map(identity));
  return findings.filter((finding) => changed.has(finding.file) || !known.has(identity(finding)));
}

/** What makes two findings the same although lines above them may have changed. */
function identity({ file, rule, message }: Finding): string {
  return [file, rule, message].join('\0');
}
