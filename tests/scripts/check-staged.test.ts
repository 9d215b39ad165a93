import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { articleText, SMALLEST } from '../memory-disk.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLE = 'articles/2022/visit.md';
const WRONG = articleText({ kind: 'essay' });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'staged-'));
  for (const [path, text] of Object.entries({ ...SMALLEST, [ARTICLE]: articleText() })) write(path, text);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'All');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('what lies in the folder and is not staged says nothing of the commit', () => {
  write(ARTICLE, articleText({}, 'Other words.'));
  git('add', '.');
  write(ARTICLE, WRONG);
  write('articles/2022/other.md', WRONG);
  write('articles/2022/intended.md', WRONG);
  git('add', '--intent-to-add', 'content/articles/2022/intended.md');
  expect(staged()).toEqual({
    status: 0,
    out: 'Checked 1 published article: nothing became wrong since HEAD.\n',
    err: '',
  });
});

test('what is staged is told, with its lines, although the folder is right again', () => {
  write(ARTICLE, WRONG);
  git('add', '.');
  write(ARTICLE, articleText());
  const { status, err } = staged();
  expect(status).toBe(1);
  expect(err).toContain('content/articles/2022/visit.md:8:7  error  invalid-field');
  expect(err).toContain('> 8 | kind: essay');
  expect(err).toMatch(/\n1 error\n$/);
});

test('a file that is committed no more is missed, although it still lies there', () => {
  write('articles/2022/other.md', articleText({}, 'See [this](visit.md).'));
  git('add', '.');
  git('commit', '-qm', 'Other');
  git('rm', '-q', '--cached', `content/${ARTICLE}`);
  expect(staged().err).toContain('content/articles/2022/other.md:10:5  error  broken-link');
});

test('what was wrong before is not told again', () => {
  write(ARTICLE, WRONG);
  git('commit', '-qam', 'Wrong');
  write('articles/2022/other.md', articleText());
  git('add', '.');
  expect(staged().status).toBe(0);
});

test('a commit of some files is checked as such, and one of all files as well', () => {
  write(ARTICLE, WRONG);
  git('add', '.');
  write('articles/2022/other.md', articleText());
  git('add', '--intent-to-add', 'content/articles/2022/other.md');
  writeFileSync(
    join(root, '.git/hooks/pre-commit'),
    `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/scripts/check.ts" --staged --content content\n`,
    { mode: 0o755 },
  );
  expect(commit('content/articles/2022/other.md')).toMatchObject({
    status: 0,
    stderr: 'Checked 2 published articles: nothing became wrong since HEAD.\n',
  });
  expect(commit('-a')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('content/articles/2022/visit.md:8:7') as string,
  });
});

test.each(['--fix', '--watch'])('looks at no files, so that there is nothing for %s', (flag) => {
  expect(staged(flag).err).toMatch(/^Unexpected `--staged` beside `--fix` or `--watch`, expected it alone/);
});

test('needs a repository', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(staged()).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^Unexpected revision `HEAD`, expected one of git: /) as string,
  });
});

function staged(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check.ts', '--staged', ...args, '--content', join(root, 'content')],
    { cwd: ROOT, encoding: 'utf8', timeout: 30_000, env: environment() },
  );
  return { status, out: stdout, err: stderr };
}

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, BUILD_DATE: '2030-01-01', NO_COLOR: '1', GITHUB_OUTPUT: '' };
}

function commit(...args: string[]) {
  return spawnSync('git', [...AUTHOR, 'commit', '-qm', 'Some', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
}

const AUTHOR = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];

function git(...args: string[]): void {
  const { status, stderr } = spawnSync('git', [...AUTHOR, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function write(path: string, text: string): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
