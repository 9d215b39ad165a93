import { readFolder } from '../../src/desk/content-folder.ts';
import { planRename } from '../../src/desk/plan-rename.ts';
import type { Rename } from '../../src/desk/rename-target.ts';
import { memoryDisk } from '../memory-disk.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Files by their path below `content/` as they are after a rename, in order of path. */
export function renamed(files: Files, rename: Rename): Record<string, string | Uint8Array> {
  const plan = planRename(readFolder(memoryDisk(files), 'content'), rename);
  if ('problems' in plan) throw new Error(plan.problems.join('\n'));
  const gone = new Set(plan.changes.filter(({ isCopied }) => isCopied !== true).map(({ path }) => path));
  const kept = Object.entries(files).filter(([path]) => !gone.has(path));
  const written = plan.changes.map(
    ({ path, to = path, text }) => [to, text ?? files[path] ?? ''] as [string, string | Uint8Array],
  );
  return Object.fromEntries([...kept, ...written].sort(([a], [b]) => (a < b ? -1 : 1)));
}
