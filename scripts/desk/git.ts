import { git } from '../git.ts';

/** What git knows of a folder: whether it holds files of it, and how many of them have changes that are not committed. */
export type GitState =
  | { isTracked: false }
  | {
      isTracked: true;
      changed: number;
      /** Whether it lies in another repository than the working directory, where git must be told of it. */
      isElsewhere: boolean;
    };

/** Asks git about a folder; without git, out of a repository, or where it is told to ignore all, there is nothing to know. */
export function gitState(folder: string): GitState {
  const known = git(folder, ['ls-files', '--', '.']);
  const status = git(folder, ['status', '--porcelain', '--', '.']);
  if ('problem' in known || 'problem' in status || known.output.length === 0) return { isTracked: false };
  const lines = status.output.toString('utf8').split('\n');
  return {
    isTracked: true,
    changed: lines.filter((line) => line !== '').length,
    isElsewhere: repositoryOf(folder) !== repositoryOf(process.cwd()),
  };
}

/** The root of the repository that a folder lies in. */
function repositoryOf(folder: string): string | undefined {
  const root = git(folder, ['rev-parse', '--show-toplevel']);
  return 'problem' in root ? undefined : root.output.toString('utf8').trim();
}
