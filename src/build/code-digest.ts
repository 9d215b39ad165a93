import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow } from './files-below.ts';

/** Files of the project, beside the sources, on which a build depends. */
const CONFIGURATION = [
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
  // Whoever tries another version has not always written it into the other file.
  'node_modules/astro/package.json',
];

/** The folders whose code decides what is read of a file, and what its text says. */
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
  return (known ??= codeDigest(ROOT, CONTENT_FOLDERS.map(inSources)));
}

let known: string | undefined;

/** A name for the code that articles are indexed with. */
export function searchVersion(): string {
  return codeDigest(ROOT, SEARCH_FOLDERS.map(inSources));
}

function inSources(folder: string): string {
  return join('src', folder);
}

/**
 * A name for code: another as soon as a file of it, a package, the configuration or
 * Node changes.
 *
 * @param root The root of the project.
 * @param folders The folders whose files count, from the root.
 */
export function codeDigest(root: string, folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const add = (file: string) => hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  for (const file of CONFIGURATION) add(file);
  for (const folder of folders) for (const file of filesBelow(root, folder)) add(file);
  return hash.digest('base64url').slice(0, 22);
}
