import { spawnSync } from 'node:child_process';

/** What git knows of a folder: whether it is in a repository, and how many of its files have changes that are not committed. */
export type GitState = { isTracked: false } | { isTracked: true; changed: number };

/** Asks git about a folder; without git, or out of a repository, there is nothing to know. */
export function gitState(folder: string): GitState {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) return { isTracked: false };
  return { isTracked: true, changed: stdout.split('\n').filter((line) => line !== '').length };
}
