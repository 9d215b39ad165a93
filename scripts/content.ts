import { join, resolve } from 'node:path';
import { checkContent, type CheckedContent } from '../src/build/check-content.ts';
import { writeEditorCollections } from '../src/build/editor-collections.ts';
import { textReport } from '../src/checks/report/text.ts';
import { ContentReader } from '../src/build/reading/content-reader.ts';
import { dayOrInstant } from '../src/schema/scalars.ts';
import { decode } from '../src/source/decode.ts';
import { realDisk } from '../src/source/disk.ts';
import type { Finding } from '../src/source/finding.ts';
import type { Content } from '../src/source/read-content.ts';
import { instantOf } from '../src/text/dates.ts';
import { readCommandLine, type CommandLine, type Flags } from './desk/flags.ts';
import { contentFolder } from './desk/surroundings.ts';
import { reportFor } from './terminal.ts';

/** The root of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What the command was told; ends the process when that is wrong, or when only help was asked for. */
export function commandLine(help: string, flags: Flags): CommandLine {
  const line = readCommandLine(process.argv.slice(2), { ...flags, help: 'switch' });
  if (line.switches.help === true) {
    console.log(help);
    process.exit(0);
  }
  const [word] = line.words;
  if (word !== undefined && line.problems.length === 0)
    line.problems.push(`Unexpected \`${word}\`, expected flags only; \`--help\` lists them.`);
  if (line.problems.length > 0) fail(line.problems.join('\n'));
  return line;
}

/** What the commands that build or serve a publication take: other folders than the usual ones. */
export function options(help: string): { content: string; out: string } {
  const { texts } = commandLine(help, { content: 'text', out: 'text' });
  return {
    content: contentFolder(texts.content),
    out: texts.out === undefined ? join(ROOT, 'dist') : resolve(texts.out),
  };
}

/** The instant that decides what is published: `BUILD_DATE`, a time with its offset or a day in UTC, or else the clock. */
export function buildTime(): number {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return Date.now();
  if (dayOrInstant.safeParse(given).success) return instantOf(given, 'UTC');
  return fail(
    `Unexpected BUILD_DATE \`${given}\`, expected a day or a time with its offset: 2026-01-31T06:00:00Z.`,
  );
}

/** Reads a folder of content, keeping what it learned for the next time. */
export function contentReader(folder: string): ContentReader {
  return new ContentReader(folder, join(ROOT, '.cache', 'content'));
}

/** Reads and checks a publication. */
export async function readAndCheck(reader: ContentReader, now: number): Promise<CheckedContent> {
  const { content, outlines } = await reader.read(showProgress);
  return checkContent(content, outlines, now, publicPaths());
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

/** Reads and checks a publication, and puts what is wrong into words. */
export async function loadReport(reader: ContentReader, now: number): Promise<Report> {
  const checked = await readAndCheck(reader, now);
  const { findings } = checked;
  const textOf = textReader(checked);
  return {
    checked,
    report: reportFor(process.stderr)(findings, textOf),
    plain: () => textReport(findings, textOf),
    errors: errorsIn(findings),
  };
}

/**
 * Reads and checks a publication, and prints every finding. With an error among
 * them there is nothing to go on with, and the process will end with code 1: by
 * itself, since ending it here would cut a long report off.
 */
export async function checkOrExplain(folder: string, now: number): Promise<CheckedContent | undefined> {
  const reader = contentReader(folder);
  const { checked, report, errors } = await loadReport(reader, now);
  reader.close();
  if (report !== '') process.stderr.write(report);
  if (errors === 0) return checked;
  process.exitCode = 1;
  return undefined;
}

export function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** The texts of files, for showing the lines around a finding. */
export function textReader({ content }: CheckedContent): (file: string) => string | undefined {
  return (file) => textOf(content.readAsset, file);
}

function textOf(read: (file: string) => Uint8Array, file: string): string | undefined {
  try {
    const decoded = decode(read(file));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** How far the reading is, on a terminal only; small folders are read before anyone looks. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY || all < 500) return;
  process.stderr.write(done < all ? `\rReading ${done} of ${all} files …` : '\r\u001B[K');
}

/** The paths at which files of `public/` are served. */
export function publicPaths(): string[] {
  return realDisk.list(`${ROOT}/public`).map(({ path }) => `/${path}`);
}

/** Ends the process with a message for its user. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** `3 errors`, `1 region`; nothing for none. */
export function count(number: number, noun: string, nouns = `${noun}s`): string {
  return number === 0 ? '' : `${number} ${number === 1 ? noun : nouns}`;
}
