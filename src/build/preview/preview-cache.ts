import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Locked, takeLock } from '../lock.ts';
import { namesInFolder } from '../names-in-folder.ts';

/**
 * The folder in which a preview keeps what it makes: the one that earlier previews of the same
 * content left, or, while another one uses it, a folder of its own until it ends: each removes
 * the texts that it does not show itself.
 *
 * @param name Of the content. What previews of any content left that were killed is removed.
 * @throws What the system says where nothing can be written.
 */
export function previewCache(previews: string, name: string): string {
  removeAbandoned(previews);
  const usual = join(previews, name);
  try {
    takeUntilTheEnd(usual);
    return usual;
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
  }
  const own = join(previews, `${name}${APART}${process.pid}`);
  takeUntilTheEnd(own);
  process.once('exit', () => {
    rmSync(own, { recursive: true, force: true });
  });
  return own;
}

/** Between the name of content and the number of the process whose preview has a folder of its own. */
const APART = '.apart.';

function takeUntilTheEnd(folder: string): void {
  process.once('exit', takeLock(join(folder, 'lock')));
}

/** Removes what previews left that were killed. */
function removeAbandoned(previews: string): void {
  for (const other of namesInFolder(previews).filter((one) => one.includes(APART))) {
    try {
      takeLock(join(previews, other, 'lock'));
      rmSync(join(previews, other), { recursive: true, force: true });
    } catch {
      // Somebody is using it.
    }
  }
}
