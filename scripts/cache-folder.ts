import { accessSync, constants, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { realPath } from '../src/build/real-path.ts';
import { fail, isWithin, ROOT, type Folders } from './command.ts';

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

/** Troubles of one folder, for one user. */
const OF_USER = ['EACCES', 'EPERM'];

/** What helps where room does not. */
const REMEDIES: Record<string, string> = {
  EACCES: 'let this user write there',
  EFBIG: 'let this user write larger files (`ulimit -f`)',
  EPERM: 'let this user write there',
  EROFS: 'let this user write there',
};

/** What can be named otherwise, so that something is written elsewhere; Astro compiles in the project, wherever that is. */
type Flag = '--cache' | '--out' | undefined;

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
  fail(messageFor(folder, code, '--cache'));
}

/** Folders of the project that are written into whatever the flags say. */
const OF_PROJECT = ['.astro', '.cache', 'node_modules'].map((name) => join(ROOT, name));

/**
 * Says that a disk is full or fails, or that somebody else's files are in the way, if that is why
 * something went wrong in the middle of the work.
 *
 * @param folders Most is written into the cache; a system that knows the file does not always say which.
 */
export function diskTrouble(
  error: unknown,
  { out, cache }: Pick<Folders, 'out' | 'cache'>,
): string | undefined {
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (![...OF_DISK, ...OF_USER].includes(code)) return undefined;
  const files = [dest, path].filter((file) => file !== undefined);
  const [file = join(cache, '-')] = files;
  const site = realPath(out);
  const closed = [dirname(site), site].find((folder) => !mayWrite(folder));
  // What is moved between the two fails for the one into which this user may not write.
  if (files.some((one) => isOfSite(site, one)) && (closed !== undefined || !isWithin(cache, file)))
    return messageFor(closed ?? dirname(site), code, '--out');
  if (isWithin(cache, file)) return messageFor(dirname(file), code, '--cache');
  const isWritten = OF_DISK.includes(code) || OF_PROJECT.some((folder) => isWithin(folder, file));
  return isWritten ? messageFor(dirname(file), code, undefined) : undefined;
}

/** Whether a file is in the folder of the site, or beside it under the hidden name of its other copy. */
function isOfSite(site: string, file: string): boolean {
  return isWithin(site, file) || file.startsWith(join(dirname(site), `.${basename(site)}-`));
}

/** Whether this user may write into a folder, or it is not there. */
function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function messageFor(folder: string, code: string, flag: Flag): string {
  const elsewhere =
    flag === undefined ? 'Templates are compiled in the project:' : `Name another folder with ${flag}, or`;
  const remedy = REMEDIES[code] ?? 'make room for it';
  return `Cannot write into ${folder}: ${TROUBLE[code]}. ${elsewhere} ${remedy}.`;
}
