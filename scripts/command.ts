/** What all commands have in common: their flags, their folders, and how they end. It loads next to nothing. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { digestOf } from '../src/build/digest.ts';
import { readCommandLine, type CommandLine, type Flags } from './desk/flags.ts';
import { contentFolder } from './desk/surroundings.ts';
import { realPath } from '../src/build/real-path.ts';

/** The root of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What is kept between runs, and may be deleted at any time. */
export const CACHE = join(ROOT, '.cache');

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

/** What a site is made from besides its content: with the site in it, each build would be made from the last one. */
const SOURCES = ['public', 'scripts', 'src'].map((name) => join(ROOT, name));

/** The folder of the site is replaced as a whole, with all that is in it, whichever way leads there. */
function refuseSharedOut({ content, out, cache }: Folders): void {
  const site = realPath(out);
  for (const folder of [ROOT, content, cache])
    if (isWithin(site, realPath(folder)))
      fail(
        `Unexpected --out ${out}, which holds ${folder}, expected a folder of its own: it is replaced as a whole.`,
      );
  for (const folder of [content, ...SOURCES])
    if (isWithin(realPath(folder), site))
      fail(
        `Unexpected --out ${out}, expected a folder outside ${folder}: the site is made from what lies there.`,
      );
}

/** Whether a path is that of a folder, or of something in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep, 1)[0] !== '..';
}

/** Where builds of a publication keep what they know of it: each content and each site have their own. */
export function buildCache({ content, out, cache }: Folders): string {
  return join(cache, 'build', digestOf([content, out].map((path) => relative(ROOT, path)).join(' ')));
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
