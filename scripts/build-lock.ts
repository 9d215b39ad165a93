import { join } from 'node:path';
import { Locked, takeLock } from '../src/build/lock.ts';
import { failToWrite } from './cache-folder.ts';
import { fail } from './command.ts';

/**
 * Takes the lock of a cache, so that no other build works with it; ends the process with a
 * message for its user when that cannot be.
 *
 * @returns What gives it back.
 */
export function lockCache(cache: string): () => void {
  try {
    return takeLock(join(cache, 'lock'));
  } catch (error) {
    if (error instanceof Locked) return fail(error.message);
    return failToWrite(cache, error);
  }
}
