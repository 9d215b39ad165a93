import { filesBelow } from '../src/build/files-below.ts';
import type { FormerFiles } from '../src/build/reading/former-disk.ts';
import { ROOT } from './command.ts';
import { git } from './git.ts';

const FOLDER = 'public';

/** The paths at which files of `public/` are served. */
export function publicPaths(root = ROOT): string[] {
  return filesBelow(root, FOLDER).map((file) => file.slice(FOLDER.length));
}

/**
 * The same in another state of the repository that a folder of content is in; those of now where
 * `public/` is in no repository, or another.
 *
 * @param stateOf Says what differs in the state, of what lies in a folder and within a part of it.
 */
export function publicPathsAsOf(
  stateOf: (folder: string, within: string) => FormerFiles | { problem: string },
  content: string,
  root = ROOT,
): string[] {
  const paths = publicPaths(root);
  if (repositoryOf(content) !== repositoryOf(root)) return paths;
  const then = stateOf(root, FOLDER);
  if ('problem' in then) return paths;
  const changed = new Set(then.changed.map((file) => file.slice(FOLDER.length)));
  const before = [...changed].filter((path) => then.read(FOLDER + path) !== undefined);
  return [...paths.filter((path) => !changed.has(path)), ...before];
}

function repositoryOf(folder: string): string | undefined {
  const found = git(folder, ['rev-parse', '--show-toplevel']);
  return 'output' in found ? found.output.toString('utf8') : undefined;
}
