import { groupBy } from '../model/group-by.ts';
import { nearest } from '../text/nearest.ts';
import type { Addresses } from './addresses.ts';

/** Paths of a site by their folder and by their name, the last part of them. */
interface Index {
  inFolder: ReadonlyMap<string, readonly string[]>;
  named: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Addresses, Index>();

/**
 * The path of a site that differs from `path` by a slip in its last part, or else the only
 * one of its name in another folder; or nothing. Only paths of one folder are compared,
 * since an archive may have many thousands.
 */
export function nearestPath(path: string, paths: Addresses): string | undefined {
  const { folder, name } = split(path);
  if (name === '') return undefined;
  const { inFolder, named } = indexOf(paths);
  const names = new Map((inFolder.get(folder) ?? []).map((one) => [split(one).name, one]));
  const near = nearest(name, names.keys());
  return near === undefined ? onlyOne(named.get(name.replace(/\.[a-z]+$/i, ''))) : names.get(near);
}

/**
 * “ Did you mean `/articles/2022/visit/`?”, of the nearest path, or nothing.
 *
 * @param start What to write before the path.
 */
export function didYouMeanPath(path: string, paths: Addresses, start = ''): string {
  const guess = nearestPath(path, paths);
  return guess === undefined ? '' : ` Did you mean \`${start}${guess}\`?`;
}

function indexOf(paths: Addresses): Index {
  let index = indexes.get(paths);
  if (!index) {
    const all = [...paths].filter((path) => path !== '/');
    index = {
      inFolder: groupBy(all, (one) => [split(one).folder]),
      named: groupBy(all, (one) => [split(one).name]),
    };
    indexes.set(paths, index);
  }
  return index;
}

function onlyOne(paths: readonly string[] = []): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

/** `/articles/2022/visit/` as `/articles/2022/` and `visit`. */
function split(path: string): { folder: string; name: string } {
  const [, folder = '/', name = ''] = /^(.*\/)([^/]*)\/?$/.exec(path.replace(/\/$/, '')) ?? [];
  return { folder, name };
}
