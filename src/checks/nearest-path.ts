import { groupBy } from '../model/group-by.ts';
import { nearest } from '../text/nearest.ts';

const indexes = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>();

/**
 * “ Did you mean `/articles/2022/visit/`?”: the path of a site that differs from
 * `path` by a slip in its last part, or nothing. Only paths of one folder are
 * compared, since an archive may have many thousands.
 */
export function didYouMeanPath(path: string, paths: ReadonlySet<string>): string {
  let index = indexes.get(paths);
  if (!index) {
    index = groupBy([...paths], (one) => [split(one).folder]);
    indexes.set(paths, index);
  }
  const { folder, name } = split(path);
  const names = new Map((index.get(folder) ?? []).map((one) => [split(one).name, one]));
  const guess = names.get(nearest(name, names.keys()) ?? '');
  return guess === undefined ? '' : ` Did you mean \`${guess}\`?`;
}

/** `/articles/2022/visit/` as `/articles/2022/` and `visit`. */
function split(path: string): { folder: string; name: string } {
  const [, folder = '/', name = ''] = /^(.*\/)([^/]*)\/?$/.exec(path.replace(/\/$/, '')) ?? [];
  return { folder, name };
}
