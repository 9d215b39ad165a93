import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readPlain } from '../source/plain-file.ts';
import { digestOf } from './digest.ts';
import { filesBelow } from './files-below.ts';
import { namesInFolder } from './names-in-folder.ts';
import { FileDigests } from './reading/file-digests.ts';

/** Files of the project, beside the sources, on which a build depends. */
const CONFIGURATION = [
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  // Whoever tries another version has not always written it into the other file.
  'node_modules/astro/package.json',
];

/** The folders whose code decides what is read of a file, and what its text says; what of `build` they share lies in it directly. */
const CONTENT_FOLDERS = [
  'build/reading',
  'build/texts',
  'build/workers',
  'charts',
  'checks',
  'markdown',
  'model',
  'schema',
  'source',
  'text',
];

/** The folders whose code decides what the search index says of an article. */
const SEARCH_FOLDERS = ['model', 'search', 'text'];

const ROOT = resolve(import.meta.dirname, '../..');

/** A name for the code that files are read and texts rendered with. */
export function contentVersion(): string {
  return (known ??= codeDigest(ROOT, CONTENT_FOLDERS.map(inSources), modulesIn(inSources('build'))));
}

let known: string | undefined;

/** A name for the code that articles are indexed with. */
export function searchVersion(): string {
  return codeDigest(ROOT, SEARCH_FOLDERS.map(inSources));
}

/** The modules of a folder, without those of folders in it. */
function modulesIn(folder: string): string[] {
  const modules = namesInFolder(join(ROOT, folder)).filter((name) => name.endsWith('.ts'));
  return modules.sort().map((name) => join(folder, name));
}

function inSources(folder: string): string {
  return join('src', folder);
}

/**
 * A name for code: another as soon as a file of it, a package, the configuration or
 * Node changes. While another state of the code runs than what is there, a name that nothing has again.
 *
 * @param root The root of the project.
 * @param folders The folders whose files count, from the root.
 * @param others Files at the root that count too.
 */
export function codeDigest(root: string, folders: readonly string[], others: readonly string[] = []): string {
  const name = digestOf([root, ...folders].join('\0'));
  const looked = new FileDigests(keptIn(root, name), (file) => join(root, file));
  const files = [...CONFIGURATION, ...others, ...folders.flatMap((folder) => filesBelow(root, folder))];
  // Content has no links and no large files; code may.
  const digestOfFile = (file: string) => looked.of(file) || digestOf(readFileSync(join(root, file)));
  const digests = files.map((file) => [file, digestOfFile(file)] as const);
  looked.save();
  const lines = digests.map(([file, digest]) => `${file} ${digest}`);
  // What is made by former code must not be taken for what this code makes.
  const isRun = root !== ROOT || digests.every(([file, digest]) => isAsBundled(join(root, file), digest));
  return digestOf([process.version, ...lines, ...(isRun ? [] : [randomUUID()])].join('\0'));
}

/** Whether the program that runs, if it is a bundled one, was made from a file as it is. */
function isAsBundled(file: string, digest: string): boolean {
  const sources = (bundled ??= sourcesOf(process.env.GAZETTEER_PROGRAM));
  if (sources === 'others') return false;
  const known = sources.get(file);
  return known === undefined || known === digest;
}

/** Of the program that runs, the digests of the files that it was made from, by their paths; others took their place if none is noted of it, or another program is by now. */
let bundled: ReadonlyMap<string, string> | 'others' | undefined;

/** @see `scripts/program.mjs` for the note; there is none of a program of which the sources did not stand still. */
function sourcesOf(program: string | undefined): ReadonlyMap<string, string> | 'others' {
  if (program === undefined) return new Map();
  try {
    const note = readPlain(join(program, '..', 'program.json')).toString();
    const { seal, ...noted } = JSON.parse(note) as ProgramNote;
    if (seal !== digestOf(JSON.stringify(noted)) || noted.folder !== basename(program)) return 'others';
    return new Map(noted.sources.map(([file, , digest]) => [file, digest]));
  } catch {
    return 'others';
  }
}

/** What `scripts/program.mjs` notes of a program. */
interface ProgramNote {
  folder: string;
  /** The digest of all the rest. */
  seal: string;
  sources: [file: string, stamp: string, digest: string][];
}

/** Digests are kept beside the program that is made of the code; where there is none, the code is read each time. */
function keptIn(root: string, name: string): string | undefined {
  const { GAZETTEER_PROGRAM: program } = process.env;
  return program !== undefined && root === ROOT ? join(program, '..', `sources-${name}`) : undefined;
}
