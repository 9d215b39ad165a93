import { join, resolve } from 'node:path';
import { codeDigest } from '../templates/code-digest.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The folders of `src/` whose code decides what a reading says. */
const FOLDERS = ['build/reading', 'charts', 'checks', 'markdown', 'schema', 'source', 'text'];

/** A name for the code that readings come from. */
export function codeVersion(): string {
  return codeDigest(
    ROOT,
    FOLDERS.map((folder) => join('src', folder)),
  );
}
