import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledProgram, codeCache, compiledCode } from '../../scripts/program.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

const LAST_WEEK = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000);

let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'program-'));
  for (const name of [
    'src',
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    'content',
    'public',
  ])
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
});
afterAll(() => {
  rmSync(codeCache(project), { recursive: true, force: true });
  rmSync(project, { recursive: true });
});

test('commands are bundled once, and again when a source is another one', async () => {
  const first = await bundledProgram(project);
  expect(first).toBeDefined();
  // Somebody may be running it: it must not be written again.
  const mark = join(first ?? '', 'mark');
  writeFileSync(mark, '');
  expect(await bundledProgram(project)).toBe(first);
  // And it began when the program was made, a week ago.
  utimesSync(first ?? '', LAST_WEEK, LAST_WEEK);

  const source = join(project, 'scripts/check.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replaceAll('says what is wrong with', 'judges'));
  const second = await bundledProgram(project);
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
  expect(run('check', '--help').out).toContain('judges content/');
  expect(readFileSync(mark, 'utf8')).toBe('');
});

test('what was compiled of former programs goes when a new one is made', async () => {
  const folder = join(compiledCode(project), 'some-version-of-node');
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  const [old, young, other] = [join(folder, 'old'), join(folder, 'young'), join(elsewhere, 'old')];
  mkdirSync(folder, { recursive: true });
  for (const file of [old, young, other]) writeFileSync(file, '');
  for (const file of [old, other]) utimesSync(file, LAST_WEEK, LAST_WEEK);
  symlinkSync(elsewhere, join(compiledCode(project), 'link'));
  const source = join(project, 'scripts/check.ts');
  writeFileSync(source, `${readFileSync(source, 'utf8')}\nconsole.debug('');\n`);
  expect(await bundledProgram(project)).toBeDefined();
  expect([old, young, other].map((file) => existsSync(file))).toEqual([false, true, true]);
});

test('a note of the program that is damaged, or is no file, is made again with it', async () => {
  const bundle = (await bundledProgram(project)) ?? '';
  const note = join(codeCache(project), 'program.json');
  const whole = readFileSync(note, 'utf8');
  const wrongs = [
    whole.replace('"program-', '"program-0'),
    // The digest of a source, which nobody holds against the source while its stamp is the same.
    whole.replace(/[\w-](?=[\w-]{21}"\])/, (sign) => (sign === 'A' ? 'B' : 'A')),
    whole.slice(0, 50),
    '{}',
  ];
  for (const wrong of wrongs) {
    expect(wrong).not.toBe(whole);
    writeFileSync(note, wrong);
    expect(await bundledProgram(project)).toBe(bundle);
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual(JSON.parse(whole));
  }
  rmSync(note);
  spawnSync('mkfifo', [note]);
  expect(await bundledProgram(project)).toBe(bundle);
  expect(lstatSync(note).isFile()).toBe(true);
});

test('a bundle of which files were emptied, cut off or removed is made again', async () => {
  const bundle = (await bundledProgram(project)) ?? '';
  const files = ['build.mjs', 'check.mjs', 'worker.mjs'].map((name) => join(bundle, name));
  const [build = '', check = '', worker = ''] = files;
  const before = files.map((file) => readFileSync(file, 'utf8'));
  // An empty one would do nothing, and say that all is well.
  writeFileSync(build, '');
  writeFileSync(check, readFileSync(check).subarray(0, 200));
  rmSync(worker);
  expect(await bundledProgram(project)).toBe(bundle);
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  expect(await bundledProgram(project)).toBe(bundle);
});

test('a bundled command works in the project, with its own processes', () => {
  expect(run('check')).toMatchObject({ status: 0, err: '' });
  expect(run('check').out).toMatch(/^Checked \d+ published articles: nothing is wrong\.\n/);
});

test('a mistake in a source is told by Node, and other commands go on as they are written', async () => {
  const source = join(project, 'scripts/preview.ts');
  writeFileSync(source, 'const = 1;\n');
  expect(await bundledProgram(project)).toBeUndefined();
  expect(run('preview')).toMatchObject({ status: 1 });
  expect(run('check')).toMatchObject({ status: 0, err: '' });
});

test.each(['50%', 'c#1', 'wh?t', 'sta*', 'q"uote'])(
  'a project in the folder %s, which makes pages without typefaces or none, is not built',
  (name) => {
    const scripts = join(project, name, 'scripts');
    for (const file of ['start.mjs', 'program.mjs'])
      cpSync(join(ROOT, 'scripts', file), join(scripts, file), { recursive: true });
    for (const command of ['build', 'dev']) {
      const { status, stderr } = spawnSync(process.execPath, [join(scripts, 'start.mjs'), command], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /^Unexpected `.` in the path of the project, .*, which the tools that make pages misread\. Rename the folder, or move the project\.\n$/,
      );
    }
  },
);

function run(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/start.mjs'), name, ...args],
    { encoding: 'utf8', cwd: project, env: { ...process.env, GAZETTEER_DEBUG: '' } },
  );
  return { status, out: stdout, err: stderr };
}
