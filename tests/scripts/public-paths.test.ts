import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { revision } from '../../scripts/git.ts';
import { publicPaths, publicPathsAsOf } from '../../scripts/public-paths.ts';

test('knows which files were served at a revision, so that a link to one that was removed counts as new', () => {
  const root = mkdtempSync(join(tmpdir(), 'public-'));
  const content = join(root, 'content');
  mkdirSync(content);
  mkdirSync(join(root, 'public', 'data'), { recursive: true });
  for (const file of ['stays.pdf', 'data/goes.pdf']) writeFileSync(join(root, 'public', file), file);
  git(root, 'init', '-q');
  git(root, 'add', '.');
  git(root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'All');
  rmSync(join(root, 'public', 'data'), { recursive: true });
  writeFileSync(join(root, 'public', 'comes.pdf'), 'new');

  const atHead = (folder: string, within: string) => revision(folder, 'HEAD', within);
  expect(publicPaths(root)).toEqual(['/comes.pdf', '/stays.pdf']);
  expect(publicPathsAsOf(atHead, content, root)).toEqual(['/stays.pdf', '/data/goes.pdf']);
  expect(publicPathsAsOf(atHead, tmpdir(), root)).toEqual(publicPaths(root));
  rmSync(root, { recursive: true });
});

function git(root: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
