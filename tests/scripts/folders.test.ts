import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/build/digest.ts';
import { partManifest } from '../../src/build/output/part.ts';
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

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EFBIG', 'a file would be larger than this user may write'],
])('that nothing can be written in the middle of a build is told in words: %s', (code, words) => {
  const [cache, out] = [join(root, 'cache'), join(root, '..', 'folders-site')];
  const { status, err } = run(
    'build',
    failing('mkdirSync', '/tree', code),
    ...['--content', root, '--cache', cache, '--out', out],
  );
  expect(status).toBe(1);
  expect(err).toMatch(
    /^The build failed, and .*folders-site is as it was\. Cannot write into .*cache\/build/,
  );
  expect(err).toContain(`: ${words}. Name another folder with --cache, or make room for it.\n`);
});

test('so is a disk that is full when parts are joined', () => {
  const [part, out] = [join(root, 'part'), join(root, '..', 'folders-site')];
  mkdirSync(part);
  writeFileSync(join(part, 'index.html'), 'Front');
  const files = new Map([['/index.html', { digest: digestOf('Front'), size: 5 }]]);
  writeFileSync(join(part, '.part.json'), partManifest({ number: 1, of: 1 }, 'site', files));
  const { status, err } = run(
    'assemble',
    failing('writeFileSync', '/index.html', 'ENOSPC'),
    ...[part, '--cache', join(root, 'cache'), '--out', out],
  );
  expect(status).toBe(1);
  expect(err).toMatch(
    /^The parts were not joined, and .*folders-site is as it was\. Cannot write into .*: the disk is full\./,
  );
});

/** Has a function of the file system fail for a path that ends so. */
function failing(name: string, ending: string, code: string): string[] {
  const program = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const usual = fs.${name};
    fs.${name} = (path, ...more) => {
      if (!String(path).endsWith('${ending}')) return usual(path, ...more);
      throw Object.assign(new Error('${code}: failed'), { code: '${code}', path });
    };
    syncBuiltinESMExports();
  `;
  return ['--import', `data:text/javascript,${encodeURIComponent(program)}`];
}

function run(command: string, options: string[], ...flags: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...options, join(ROOT, `scripts/${command}.ts`), ...flags],
    { cwd: ROOT, encoding: 'utf8', timeout: 30_000, env: { ...process.env, BUILD_DATE: '2030-01-01' } },
  );
  return { status, err: stderr };
}
