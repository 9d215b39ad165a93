import { spawnSync } from 'node:child_process';

/** A folder under git: what changed in it since a revision, and what files were then. */
export interface Revision {
  /** Paths below the folder, with `/`: changed, added, renamed or removed since, committed or not. */
  changed: readonly string[];
  /** The bytes of a file as it was; nothing if it was not there. */
  read: (path: string) => Uint8Array | undefined;
}

/** What a folder was at a revision, or why that cannot be told. */
export function revision(folder: string, name: string): Revision | { problem: string } {
  const diff = git(folder, [
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    '--end-of-options',
    name,
    '--',
    '.',
  ]);
  const added = git(folder, ['ls-files', '--others', '--exclude-standard', '-z']);
  if ('problem' in diff) return diff;
  if ('problem' in added) return added;
  const changed = [...new Set([...paths(diff.output), ...paths(added.output)])];
  return {
    changed,
    read(path) {
      const shown = git(folder, ['show', `${name}:./${path}`]);
      return 'output' in shown ? shown.output : undefined;
    },
  };
}

function paths(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

function git(folder: string, args: string[]): { output: Buffer } | { problem: string } {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, maxBuffer: 1 << 30 });
  if (error) return { problem: 'git cannot be run here' };
  if (status === 0) return { output: stdout };
  return { problem: stderr.toString('utf8').split('\n')[0] ?? 'git failed' };
}
