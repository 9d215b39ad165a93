import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts the folder `fresh` in the place of `current`, whose old content is removed
 * only when the new one stands there.
 */
export async function swapFolder(fresh: string, current: string): Promise<void> {
  const old = `${current}.old`;
  await mkdir(dirname(current), { recursive: true });
  await rm(old, { recursive: true, force: true });
  await rename(current, old).catch(ignoreAbsence);
  try {
    await move(fresh, current);
  } catch (error) {
    await rm(current, { recursive: true, force: true });
    await rename(old, current).catch(ignoreAbsence);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Renames a folder, or copies it where the two places are on different file systems. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

function ignoreAbsence(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
