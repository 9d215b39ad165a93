import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail } from './command.ts';

/** What the system says of a folder that cannot be written into, in words. */
const TROUBLE: Record<string, string> = {
  EACCES: 'this user may not',
  EDQUOT: 'the quota is used up',
  EEXIST: 'something that is no folder has the name of one on the way',
  EFBIG: 'a file would be larger than this user may write',
  EIO: 'the disk fails',
  ENOENT: 'a link on the way leads nowhere',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'something that is no folder has the name of one on the way',
  EPERM: 'this user may not',
  EROFS: 'it can only be read',
};

/** Troubles of a whole disk, whatever was about to be written. */
const OF_DISK = ['EDQUOT', 'EFBIG', 'EIO', 'ENOSPC', 'EROFS'];

/** Makes a folder of the cache; ends the process with a message for its user when it cannot be written into. */
export function makeCache(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    failToWrite(folder, error);
  }
}

/**
 * Ends the process with a message for its user when a folder cannot be written into.
 *
 * @throws The same error, when it is another one.
 */
export function failToWrite(folder: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (TROUBLE[code] === undefined) throw error;
  fail(messageFor(folder, code));
}

/**
 * Says that a disk is full or fails, if that is why something went wrong in the middle of the work.
 *
 * @param cache Where most is written; a system that knows the file does not always say which.
 */
export function diskTrouble(error: unknown, cache: string): string | undefined {
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (!OF_DISK.includes(code)) return undefined;
  const file = dest ?? path;
  return messageFor(file === undefined ? cache : dirname(file), code);
}

function messageFor(folder: string, code: string): string {
  return `Cannot write into ${folder}: ${TROUBLE[code]}. Name another folder with --cache, or make room for it.`;
}
