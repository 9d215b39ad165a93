import { mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { causeOf, removeAbandoned } from '../../../src/build/templates/make-templates.ts';

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

test('what the system refused while templates were bundled is told as it is elsewhere', () => {
  const said = `Build failed with 1 error:

[UNHANDLEABLE_ERROR] Something went wrong inside rolldown, please report this problem at https://github.com/rolldown/rolldown/issues.
Failed to write file in /project/.cache/astro-30185/.prerender/chunks/Story_CFQiGMNZ.mjs

Caused by:
    No space left on device (os error ${constants.errno.ENOSPC})

Stack backtrace:
   0: <unknown>`;
  expect(causeOf(new Error(said))).toMatchObject({
    code: 'ENOSPC',
    path: '/project/.cache/astro-30185/.prerender/chunks/Story_CFQiGMNZ.mjs',
  });
  const other = new Error('A mistake in a template');
  expect(causeOf(other)).toBe(other);
});
