import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** Told of each change below a folder: the absolute path, and whether something came, went or was renamed there. */
export type OnChange = (path: string, isOther: boolean) => void;

/** Where git works: its files are no content, and change whenever somebody looks. */
const GIT = '.git';

/**
 * Watches a folder and all below it, folder by folder: each tells what becomes of the
 * files in it. Watching files would take thousands of watches, and lose a file that an
 * editor saves under another name and renames, as Node's recursive watch does on Linux.
 *
 * A folder below that cannot be watched, since it is another's or a loop of links, is not. The
 * folder itself may go and come again.
 *
 * @returns Ends it.
 * @throws When there is no such folder.
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
      if (name === GIT) return;
      const path = name === null ? folder : join(folder, name);
      const isOther = event === 'rename' || name === null;
      if (isOther && path !== root) {
        end(path);
        beginIfCan(path);
      }
      onChange(path, isOther);
    });
    one.on('error', () => {
      end(folder);
    });
    watches.set(folder, one);
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory() && entry.name !== GIT) beginIfCan(join(folder, entry.name));
  };
  const beginIfCan = (path: string) => {
    try {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) begin(path);
    } catch {
      end(path);
    }
  };
  begin(root);
  const above = watchName(root, () => {
    end(root);
    beginIfCan(root);
    onChange(root, true);
  });
  return () => {
    above?.close();
    end(root);
  };
}

/** Hears when something of the name of a file or folder comes or goes, as far as what it lies in can be watched. */
function watchName(path: string, onChange: () => void): FSWatcher | undefined {
  try {
    const one = watch(dirname(path), (event, name) => {
      if (event === 'rename' && name === basename(path)) onChange();
    });
    return one.on('error', () => {
      one.close();
    });
  } catch {
    return undefined;
  }
}
