import { spawnSync } from 'node:child_process';
import type { FormerFiles } from '../src/build/reading/former-disk.ts';

/** Why git cannot say something. */
interface Problem {
  problem: string;
}

/**
 * What a folder was at a revision, or why that cannot be told.
 *
 * @param name One commit, since the folder as it is now is compared with it: no range.
 * @param within What of the folder is looked at; its paths still begin at the folder.
 */
export function revision(folder: string, name: string, within = '.'): FormerFiles | Problem {
  const commit = commitOf(folder, name);
  if ('problem' in commit) return commit;
  const { id } = commit;
  const diff = id === undefined ? listed(folder, ['--cached'], within) : changedSince(folder, [id], within);
  const added = listed(folder, ['--others', '--exclude-standard'], within);
  if ('problem' in diff) return diff;
  if ('problem' in added) return added;
  return {
    changed: [...new Set([...paths(diff.output), ...paths(added.output)])],
    read: (path) => (id === undefined ? undefined : shown(folder, `${id}:./${path}`)),
  };
}

/** What the next commit will make of a folder: what is staged, whatever lies in its files. */
export function staged(folder: string, within = '.'): FormerFiles | Problem {
  const diff = changedSince(folder, [], within);
  // Also those that git is told to be silent about: they are read from the disk all the same.
  const untracked = listed(folder, ['--others'], within);
  // They are to be added, and nothing of them is yet.
  const intended = changedSince(folder, ['--diff-filter=A'], within);
  if ('problem' in diff) return diff;
  if ('problem' in untracked) return untracked;
  if ('problem' in intended) return intended;
  const absent = new Set([...paths(untracked.output), ...paths(intended.output)]);
  return {
    changed: [...new Set([...paths(diff.output), ...absent])],
    read: (path) => (absent.has(path) ? undefined : shown(folder, `:./${path}`)),
  };
}

/** The paths below a folder that the next commit will change since a revision, or why that cannot be told. */
export function stagedSince(folder: string, name: string): string[] | Problem {
  const commit = commitOf(folder, name);
  if ('problem' in commit) return commit;
  const { id } = commit;
  const diff =
    id === undefined ? listed(folder, ['--cached'], '.') : changedSince(folder, ['--cached', id], '.');
  return 'problem' in diff ? diff : paths(diff.output);
}

function shown(folder: string, object: string): Buffer | undefined {
  const file = git(folder, ['show', object]);
  return 'output' in file ? file.output : undefined;
}

/** The commit that a name means; none where nothing was committed yet and it means the last one. */
function commitOf(folder: string, name: string): { id?: string } | Problem {
  // A name that begins so would be an option.
  const found = name.startsWith('-')
    ? undefined
    : git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const id = found && 'output' in found ? found.output.toString('utf8').trim() : '';
  if (/^[0-9a-f]+$/.test(id)) return { id };
  const shallow = git(folder, ['rev-parse', '--is-shallow-repository']);
  if ('problem' in shallow) return shallow;
  if (name === 'HEAD' && 'output' in git(folder, ['symbolic-ref', '--quiet', 'HEAD'])) return {};
  if (name.includes('..'))
    return { problem: 'it is a range, and what is there now is compared with one commit' };
  const isShallow = shallow.output.toString('utf8').startsWith('true');
  const remedy = isShallow ? ', which has not all of them; `git fetch --unshallow` brings them' : '';
  return { problem: `no commit of that name is in this repository${remedy}` };
}

function changedSince(folder: string, since: readonly string[], within: string) {
  return git(folder, ['diff', '--name-only', '--no-renames', '--relative', '-z', ...since, '--', within]);
}

function listed(folder: string, which: readonly string[], within: string) {
  return git(folder, ['ls-files', ...which, '-z', '--', within]);
}

function paths(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

/** What git says in a folder, or why it says nothing. */
export function git(folder: string, args: readonly string[]): { output: Buffer } | Problem {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    env: ownEnvironment(),
    maxBuffer: 1 << 30,
  });
  if (error) return { problem: 'git cannot be run here' };
  if (status === 0) return { output: stdout };
  return { problem: stderr.toString('utf8').split('\n')[0] ?? 'git failed' };
}

/**
 * A hook of a linked work tree is told where its repository is, but not where its files are:
 * git would then take the folder that it runs in for the whole of them. It finds both by itself.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  if (process.env.GIT_WORK_TREE !== undefined) return process.env;
  const { GIT_DIR: _, ...others } = process.env;
  return others;
}
