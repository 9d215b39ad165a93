import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { SMALLEST } from '../memory-disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');

let root: string;
/** Something that is no folder. */
let file: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'folders-'));
  file = join(root, 'file');
  writeFileSync(file, '');
  writeFileSync(join(root, 'publication.yml'), SMALLEST['publication.yml']);
});

test.each(['build', 'dev'])('%s says why it cannot keep anything', (command) => {
  const { status, err } = run(command, [], '--content', root, '--cache', file);
  expect(status).toBe(1);
  expect(err).toMatch(
    /^Cannot write into .*: something that is no folder has the name of one on the way\. Name another folder with --cache, or make room for it\.\n$/,
  );
});

test.each(['build', 'check', 'rename', 'addresses'])('%s says that content is in a folder', (command) => {
  for (const path of [file, join(file, 'deeper')]) {
    const { status, err } = run(command, [], '--content', path);
    expect(status).toBe(1);
    expect(err).toBe(`Unexpected --content ${path}, which is no folder, expected one.\n`);
  }
});

test('a disk that is full in the middle of a build is told in words', () => {
  const full = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { mkdirSync } = fs;
    fs.mkdirSync = (path, options) => {
      if (!path.endsWith('/tree')) return mkdirSync(path, options);
      throw Object.assign(new Error('ENOSPC: no space left on device, mkdir'), { code: 'ENOSPC', path });
    };
    syncBuiltinESMExports();
  `;
  const [cache, out] = [join(root, 'cache'), join(root, '..', 'folders-site')];
  const { status, err } = run(
    'build',
    ['--import', `data:text/javascript,${encodeURIComponent(full)}`],
    ...['--content', root, '--cache', cache, '--out', out],
  );
  expect(status).toBe(1);
  expect(err).toMatch(
    /^The build failed, and .*folders-site is as it was\. Cannot write into .*cache\/build/,
  );
  expect(err).toMatch(/: the disk is full\. Name another folder with --cache, or make room for it\.\n$/);
});

function run(command: string, options: string[], ...flags: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...options, join(ROOT, `scripts/${command}.ts`), ...flags],
    { cwd: ROOT, encoding: 'utf8', timeout: 30_000, env: { ...process.env, BUILD_DATE: '2030-01-01' } },
  );
  return { status, err: stderr };
}
