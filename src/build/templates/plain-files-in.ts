import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All files below a folder, without links, as paths from it with `/`, in order. */
export function plainFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
