import { join } from 'node:path';
import { digestOf } from '../src/build/digest.ts';
import { Locked, takeLock } from '../src/build/lock.ts';
import { realPath } from '../src/build/real-path.ts';
import { failToWrite } from './cache-folder.ts';
import { CACHE, fail } from './command.ts';

/** Gives a lock back. */
type Release = () => void;

/**
 * Takes the locks of what is kept of a site, and of the site, so that no other build works with
 * either; ends the process with a message for its user when that cannot be.
 *
 * @param cache Where builds of it keep what they know.
 * @param out The folder of the site, to which builds with another cache or of other content may bring another one.
 */
export function lockBuild(cache: string, out: string): Release {
  const release = lockCache(cache);
  try {
    const releaseOut = takeLock(lockOf(out));
    return () => {
      releaseOut();
      release();
    };
  } catch (error) {
    // A project that cannot be written into: only their caches keep its builds apart.
    if (!(error instanceof Locked)) return release;
    release();
    return fail(error.message);
  }
}

function lockCache(cache: string): Release {
  try {
    return takeLock(join(cache, 'lock'));
  } catch (error) {
    if (error instanceof Locked) return fail(error.message);
    return failToWrite(cache, error);
  }
}

/** The lock of a site, in the same place for all builds of the project. */
export function lockOf(out: string): string {
  return join(CACHE, 'locks', digestOf(realPath(out)));
}
