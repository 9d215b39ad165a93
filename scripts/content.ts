import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { loadSite, type LoadedSite } from '../src/build/load-site.ts';
import { formatFinding } from '../src/checks/format-finding.ts';
import { realDisk } from '../src/source/disk.ts';
import { decode } from '../src/source/decode.ts';
import { dayOrInstant } from '../src/schema/scalars.ts';
import { instantOf } from '../src/text/dates.ts';

/** The root of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What the commands that read a publication take: other folders than the usual ones. */
export function options() {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: `${ROOT}/content` },
      out: { type: 'string', default: `${ROOT}/dist` },
    },
  });
  return { content: resolve(values.content), out: resolve(values.out) };
}

/** The instant that decides what is published: `BUILD_DATE`, a time with its offset or a day in UTC, or else the clock. */
function buildTime(): number {
  const given = process.env.BUILD_DATE;
  if (given === undefined || given === '') return Date.now();
  if (dayOrInstant.safeParse(given).success) return instantOf(given, 'UTC');
  return fail(
    `Unexpected BUILD_DATE \`${given}\`, expected a day or a time with its offset: 2026-01-31T06:00:00Z.`,
  );
}

/** A publication, and what its authors should know of it, as text. */
export interface Report {
  loaded: LoadedSite;
  report: string;
  errors: number;
}

/** Reads and checks a publication. */
export function loadReport(folder: string): Report {
  const loaded = loadSite(realDisk, folder, buildTime(), publicPaths());
  const errors = loaded.findings.filter(({ severity }) => severity === 'error').length;
  const total = [count(errors, 'error'), count(loaded.findings.length - errors, 'warning')]
    .filter(Boolean)
    .join(', ');
  const texts = new Map<string, string | undefined>();
  const findings = loaded.findings.map((finding) => {
    const { file } = finding;
    if (!texts.has(file)) texts.set(file, textOf(folder, file));
    return formatFinding(finding, texts.get(file));
  });
  return { loaded, report: total === '' ? '' : [...findings, total].join('\n'), errors };
}

/**
 * Reads and checks a publication, and prints every finding. With an error among
 * them there is nothing to go on with, and the process will end with code 1: by
 * itself, since ending it here would cut a long report off.
 */
export function loadOrExplain(folder: string): LoadedSite | undefined {
  const { loaded, report, errors } = loadReport(folder);
  if (report !== '') console.error(report);
  if (errors === 0) return loaded;
  process.exitCode = 1;
  return undefined;
}

/** Ends the process with a message for its user. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The paths at which files of `public/` are served. */
function publicPaths(): string[] {
  return realDisk.list(`${ROOT}/public`).map(({ path }) => `/${path}`);
}

function textOf(folder: string, file: string): string | undefined {
  try {
    const decoded = decode(realDisk.read(file.replace(/^content/, () => folder)));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** `3 errors`, `1 region`; nothing for none. */
export function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
