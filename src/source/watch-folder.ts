import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Told of each change below a folder: the absolute path, and whether something came, went or was renamed there. */
export type OnChange = (path: string, isOther: boolean) => void;

/** Codes of errors about what is not there any more. */
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/**
 * Watches a folder and all below it, folder by folder: each tells what becomes of the
 * files in it. Watching files would take thousands of watches, and lose a file that an
 * editor saves under another name and renames, as Node's recursive watch does on Linux.
 *
 * @returns Ends it.
 * @throws When there is no such folder, or the system watches no more.
 */
export function watchFolder(root: string, onChange: OnChange): () => void {
  const watches = new Map<string, FSWatcher>();
  const end = (folder: string) => {
    for (const [path, one] of watches) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      one.close();
      watches.delete(path);
    }
  };
  const begin = (folder: string) => {
    const one = watch(folder, (event, name) => {
      const path = name === null ? folder : join(folder, name);
      const isOther = event === 'rename' || name === null;
      if (isOther && path !== root) {
        end(path);
        beginIfThere(path);
      }
      onChange(path, isOther);
    });
    one.on('error', () => {
      end(folder);
    });
    watches.set(folder, one);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) beginIfThere(join(folder, entry.name));
  };
  const beginIfThere = (path: string) => {
    try {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) begin(path);
    } catch (error) {
      // Gone again: whoever removed it tells so next.
      if (!GONE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  };
  begin(root);
  return () => {
    end(root);
  };
}
