import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesInFolder } from './names-in-folder.ts';

/** Removes what nobody needs any more from a folder of the cache; what the system does not let go of stays for another time. */
export function removeOthers(folder: string, isNeeded: (name: string) => boolean): void {
  for (const name of namesInFolder(folder)) {
    if (isNeeded(name)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Somebody else has it open.
    }
  }
}
