import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { textsIn } from '../../scripts/texts.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'texts-')), 'content');
  mkdirSync(folder);
  writeFileSync(join(dirname(folder), 'secret'), 'TOKEN=hidden\n');
});
afterEach(() => {
  rmSync(dirname(folder), { recursive: true });
});

test('has the texts of plain files', () => {
  writeFileSync(join(folder, 'a.yml'), 'name: A\r\n');
  expect(textsIn(folder)('content/a.yml')).toBe('name: A\n');
  expect(textsIn(folder)('content/b.yml')).toBeUndefined();
});

/** What Windows has not, or only for administrators. */
test.skipIf(process.platform === 'win32').each(['../secret', '/dev/zero', '/proc/self/environ'])(
  'has no text of a link to %s',
  (target) => {
    symlinkSync(target, join(folder, 'a.md'));
    expect(textsIn(folder)('content/a.md')).toBeUndefined();
  },
);

test.skipIf(process.platform === 'win32')('has no text of a pipe, and does not wait for it', () => {
  execFileSync('mkfifo', [join(folder, 'a.md')]);
  expect(textsIn(folder)('content/a.md')).toBeUndefined();
});
