import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Astro does something otherwise than the engine expects. A later version may: not all that the
 * engine rests on was promised, see `src/README.md`.
 */
export class OtherAstro extends Error {
  /** @param what What it does: `left no engine-entry.mjs in its bundle`. */
  constructor(what: string, cause?: unknown) {
    super(
      `Astro ${version()} ${what}. The engine expects what Astro did in the version with which \`npm test\` passed: go back to that one, or see “What it rests on” in src/README.md.`,
      { cause },
    );
  }
}

function version(): string {
  const text = readFileSync(join(ROOT, 'node_modules/astro/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
