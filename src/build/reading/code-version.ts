import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The folders of `src/` whose code decides what a reading says. */
const FOLDERS = ['build/reading', 'charts', 'checks', 'markdown', 'schema', 'source', 'text'];

/** A name for the code that readings come from: another as soon as that code, a package or Node changes. */
export function codeVersion(): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const folder of FOLDERS) {
    const path = join(ROOT, 'src', folder);
    const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort())
      hash.update(file).update(readFileSync(join(path, file)));
  }
  return hash.digest('base64url');
}
