import { mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeAbandoned } from '../../../src/build/templates/make-templates.ts';

test('what a process left that was killed while Astro compiled is removed later, and nothing else', () => {
  const cache = mkdtempSync(join(tmpdir(), 'astro-'));
  for (const name of ['astro-1', 'astro-2', 'build']) {
    mkdirSync(join(cache, name, 'server'), { recursive: true });
    if (name !== 'astro-2') utimesSync(join(cache, name), 0, 0);
  }
  removeAbandoned(cache);
  expect(readdirSync(cache)).toEqual(['astro-2', 'build']);
  removeAbandoned(join(cache, 'not there'));
});
