import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { checkContent, type CheckedContent } from '../src/build/check-content.ts';
import { writeEditorCollections } from '../src/build/editor-collections.ts';
import { textReport } from '../src/checks/report/text.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { ContentReader } from '../src/build/reading/content-reader.ts';
import { digestOf } from '../src/build/reading/surroundings.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import { dayOrInstant } from '../src/schema/scalars.ts';
import { decode } from '../src/source/decode.ts';
import { realDisk } from '../src/source/disk.ts';
import type { Finding } from '../src/source/finding.ts';
import { pathIn, type Content } from '../src/source/read-content.ts';
import { instantOf } from '../src/text/dates.ts';
import { readCommandLine, type CommandLine, type Flags } from './desk/flags.ts';
import { contentFolder } from './desk/surroundings.ts';
import { progressBar } from './progress.ts';
import { reportFor } from './terminal.ts';

/** The root of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What is kept between runs, and may be deleted at any time. */
const CACHE = join(ROOT, '.cache');

/** What the command was told; ends the process when that is wrong, or when only help was asked for. */
export function commandLine(help: string, flags: Flags, { takesWords = false } = {}): CommandLine {
  const line = readCommandLine(process.argv.slice(2), { ...flags, help: 'switch' });
  if (line.switches.help === true) {
    console.log(help);
    process.exit(0);
  }
  const [word] = line.words;
  if (word !== undefined && !takesWords && line.problems.length === 0)
    line.problems.push(`Unexpected \`${word}\`, expected flags only; \`--help\` lists them.`);
  if (line.problems.length > 0) fail(line.problems.join('\n'));
  return line;
}

/** Where a command reads, keeps and writes. */
export interface Folders {
  content: string;
  out: string;
  /** What is kept between runs. */
  cache: string;
}

/** What the commands that build or serve a publication take: other folders than the usual ones, and what they add. */
export function options(
  help: string,
  more: Flags = {},
  expected: { takesWords?: boolean } = {},
): CommandLine & Folders {
  const line = commandLine(help, { content: 'text', out: 'text', cache: 'text', ...more }, expected);
  const { content, out, cache } = line.texts;
  const folders: Folders = {
    content: contentFolder(content),
    out: out === undefined ? join(ROOT, 'dist') : resolve(out),
    cache: cache === undefined ? CACHE : resolve(cache),
  };
  refuseSharedOut(folders);
  return { ...line, ...folders };
}

/** The folder of the site is replaced as a whole, with all that is in it. */
function refuseSharedOut({ content, out, cache }: Folders): void {
  for (const folder of [ROOT, content, cache]) {
    const within = relative(out, folder);
    if (within === '' || !(within.startsWith('..') || isAbsolute(within)))
      fail(
        `Unexpected --out ${out}, which holds ${folder}, expected a folder of its own: it is replaced as a whole.`,
      );
  }
  const inContent = relative(content, out);
  if (!inContent.startsWith('..') && !isAbsolute(inContent))
    fail(`Unexpected --out ${out} in the content, expected a folder of its own.`);
}

/** Where builds of a publication keep what they know of it: each content and each site have their own. */
export function buildCache({ content, out, cache }: Folders): string {
  return join(cache, 'build', digestOf([content, out].map((path) => relative(ROOT, path)).join(' ')));
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
export function contentReader(folder: string, cache = CACHE, pool = new WorkerPool()): ContentReader {
  return new ContentReader(folder, join(cache, 'content'), pool);
}

/** A publication that was checked, with all that was read of it. */
export type Checked = CheckedContent & { read: ReadContent };

/** Reads and checks a publication. */
export async function readAndCheck(reader: ContentReader, now: number): Promise<Checked> {
  return checkRead(await readWithProgress(reader), now);
}

export function checkRead(read: ReadContent, now: number): Checked {
  return { ...checkContent(read.content, read.outlines, now, publicPaths()), read };
}

/** Tells editors which files the project has, so that they offer their names while one types. */
export function helpEditors(folder: string, content: Content): void {
  if (folder === join(ROOT, 'content') && !process.env.CI) writeEditorCollections(ROOT, folder, content);
}

/** A publication, and what its authors should know of it, as text. */
export interface Report {
  checked: Checked;
  /** For the standard error, in colours where it has any. */
  report: string;
  /** The same without colours. */
  plain: () => string;
  errors: number;
}

/** Reads and checks a publication, and puts what is wrong into words. */
export async function loadReport(reader: ContentReader, now: number): Promise<Report> {
  return reportOn(await readWithProgress(reader), now);
}

/** Checks what was read, and puts what is wrong into words. */
export function reportOn(read: ReadContent, now: number): Report {
  const checked = checkRead(read, now);
  const { findings } = checked;
  const textOf = textReader(checked);
  return {
    checked,
    report: reportFor(process.stderr)(findings, textOf),
    plain: () => textReport(findings, textOf),
    errors: errorsIn(findings),
  };
}

export function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

/** The texts of files, for showing the lines around a finding. */
export function textReader({
  content,
}: Pick<CheckedContent, 'content'>): (file: string) => string | undefined {
  return (file) => textOf(content.readAsset, file);
}

/** The same of a folder that was not read. */
export function textsIn(folder: string): (file: string) => string | undefined {
  return (file) => textOf((name) => readFileSync(pathIn(folder, name)), file);
}

function textOf(read: (file: string) => Uint8Array, file: string): string | undefined {
  try {
    const decoded = decode(read(file));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

async function readWithProgress(reader: ContentReader): Promise<ReadContent> {
  const progress = progressBar(process.stderr);
  const read = await reader.read(progress.shower('Reading files'));
  progress.end();
  return read;
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
