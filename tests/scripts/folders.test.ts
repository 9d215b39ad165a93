import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/build/digest.ts';
import { partManifest } from '../../src/build/output/part.ts';
import { diskTrouble } from '../../scripts/cache-folder.ts';
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

test.each(['public', 'public/site', 'src/site'])('nor be in what it is made from: %s', (name) => {
  const out = join(ROOT, name);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^Unexpected --out .*, expected a folder outside .*: the site is made from what lies there\.\n$/,
  );
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

test('a site may not take the place of the content, whichever way leads there', () => {
  const [site, alias] = [join(root, 'hosted'), join(root, 'alias')];
  const content = join(site, 'content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(site, 'index.html'), '');
  symlinkSync(site, alias);
  symlinkSync(join(content, 'new'), join(root, 'into'));
  const build = (out: string) =>
    run('build', [], '--content', content, '--cache', join(root, 'cache'), '--out', out);
  for (const out of [site, alias, join(alias, '..', 'hosted')])
    expect(build(out)).toEqual({
      status: 1,
      err: `Unexpected --out ${resolve(out)}, which holds ${content}, expected a folder of its own: it is replaced as a whole.\n`,
    });
  for (const out of [join(content, 'site'), join(alias, 'content', 'site'), join(root, 'into')])
    expect(build(out)).toEqual({
      status: 1,
      err: `Unexpected --out ${out}, expected a folder outside ${content}: the site is made from what lies there.\n`,
    });
  expect(existsSync(content)).toBe(true);
});

test.each([
  ['ENOSPC', 'the disk is full', 'make room for it'],
  [
    'EFBIG',
    'a file would be larger than this user may write',
    'let this user write larger files (`ulimit -f`)',
  ],
])('that nothing can be written in the middle of a build is told in words: %s', (code, words, remedy) => {
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
  expect(err).toContain(`: ${words}. Name another folder with --cache, or ${remedy}.\n`);
});

test('so is a disk that is full when parts are joined', () => {
  const [part, out] = [join(root, 'part'), join(root, '..', 'folders-site')];
  mkdirSync(part);
  writeFileSync(join(part, 'index.html'), 'Front');
  const files = new Map([['/index.html', { digest: digestOf('Front'), size: 5 }]]);
  writeFileSync(
    join(part, '.part.json'),
    partManifest({ number: 1, of: 1 }, { content: '', code: '', search: '', time: '' }, files),
  );
  const { status, err } = run(
    'assemble',
    failing('writeFileSync', '/index.html', 'ENOSPC'),
    ...[part, '--cache', join(root, 'cache'), '--out', out],
  );
  expect(status).toBe(1);
  expect(err).toMatch(
    /^The parts were not joined, and .*folders-site is as it was\. Cannot write into .*\/tree\/spare: the disk is full\./,
  );
});

test('a joined site takes the place of none of its parts', () => {
  const part = join(root, 'parts/1');
  mkdirSync(part, { recursive: true });
  for (const place of [part, join(root, 'parts'), join(part, 'site')]) {
    const { status, err } = run('assemble', [], part, '--cache', join(root, 'other cache'), '--out', place);
    expect(status).toBe(1);
    expect(err).toMatch(
      /^Unexpected --out .*, which shares its files with the part .*, expected a folder of its own: /,
    );
  }
});

test('a disk of the site that is full, apart from the cache, is the one that is named', () => {
  const site = join(root, 'other disk', 'site');
  const full = (path: string) => Object.assign(new Error('full'), { code: 'ENOSPC', path });
  for (const path of [site, join(site, 'index.html'), join(root, 'other disk/.site-abc.spare/index.html')])
    expect(diskTrouble(full(path), { out: site, cache: join(root, 'cache') })).toBe(
      `Cannot write into ${join(root, 'other disk')}: the disk is full. Name another folder with --out, or make room for it.`,
    );
});

test('files of another user that are in the way are told in words, and those that are only read are not', () => {
  const folders = { out: join(root, 'site'), cache: join(root, 'cache') };
  const mayNot = (path: string, dest?: string) =>
    Object.assign(new Error('no'), { code: 'EACCES', path, dest });
  expect(diskTrouble(mayNot(join(root, 'cache/texts/3.pack')), folders)).toBe(
    `Cannot write into ${join(root, 'cache/texts')}: this user may not. Name another folder with --cache, or let this user write there.`,
  );
  // Root may write into each.
  expect(diskTrouble(mayNot(folders.out, join(root, 'cache/tree/old')), folders)).toMatch(
    /^Cannot write into .*: this user may not\. Name another folder with --(?:cache|out), or let this user write there\.$/,
  );
  for (const file of ['node_modules/.vite/deps', '.astro/content.d.ts', '.cache/astro-1/server'])
    expect(diskTrouble(mayNot(join(ROOT, file)), folders)).toBe(
      `Cannot write into ${join(ROOT, dirname(file))}: this user may not. Templates are compiled in the project: let this user write there.`,
    );
  expect(diskTrouble(mayNot(join(ROOT, 'src/pages/index.astro')), folders)).toBeUndefined();
});

test('that earlier builds cannot be forgotten is told in words', () => {
  const [cache, out] = [join(root, 'cache'), join(root, '..', 'folders-site')];
  const { status, err } = run(
    'build',
    failing('rmSync', '/record', 'EACCES'),
    ...['--content', root, '--cache', cache, '--out', out, '--clean'],
  );
  expect(status).toBe(1);
  expect(err).toMatch(
    /^The build failed, and .*folders-site is as it was\. Cannot write into .*: this user may not\. .* let this user write there\.\n$/,
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
      // What is written into a file that is open fails without its name.
      const named = ${name !== 'writeFileSync'} ? { path } : {};
      throw Object.assign(new Error('${code}: failed'), { code: '${code}', ...named });
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
