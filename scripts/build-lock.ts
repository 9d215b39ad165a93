import { join } from 'node:path';
import { Locked, takeLock } from '../src/build/lock.ts';
import { fail } from './command.ts';

/** What the system says of a folder that cannot be written into, in words. */
const TROUBLE: Record<string, string> = {
  EACCES: 'this user may not',
  EDQUOT: 'the quota is used up',
  EEXIST: 'something that is no folder has the name of one on the way',
  ENOENT: 'a link on the way leads nowhere',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'something that is no folder has the name of one on the way',
  EPERM: 'this user may not',
  EROFS: 'it can only be read',
};

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
    const why = TROUBLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    return fail(`Cannot write into ${cache}: ${why}. Name another folder with --cache, or make room for it.`);
  }
}
