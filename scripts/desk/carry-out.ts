import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** One thing to do on the disk. */
export type Step =
  | { do: 'create'; path: string; bytes: string | Uint8Array }
  | { do: 'replace'; path: string; bytes: string | Uint8Array }
  | { do: 'remove'; path: string };

/**
 * Carries out all steps, or none: when one fails, those before it are taken back.
 *
 * @throws The error of the step that failed.
 */
export function carryOut(steps: readonly Step[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const step of steps) undo.push(...take(step));
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  }
}

/** Takes a step, and says how to take it back, in the order in which it was done. */
function take(step: Step): (() => void)[] {
  const { path } = step;
  if (step.do === 'create') {
    const madeFolder = mkdirSync(dirname(path), { recursive: true });
    const back =
      madeFolder === undefined
        ? []
        : [
            () => {
              rmSync(madeFolder, { recursive: true });
            },
          ];
    try {
      writeFileSync(path, step.bytes, { flag: 'wx' });
    } catch (error) {
      for (const one of back) one();
      throw error;
    }
    return [
      ...back,
      () => {
        rmSync(path);
      },
    ];
  }
  const before = readFileSync(path);
  const { mode } = statSync(path);
  accessSync(path, constants.W_OK);
  if (step.do === 'replace') replace(path, step.bytes, mode);
  else rmSync(path);
  return [
    () => {
      replace(path, before, mode);
    },
  ];
}

/** A file is the old or the new one at every moment, never half of it. */
function replace(path: string, bytes: string | Uint8Array, mode: number): void {
  const beside = join(dirname(path), `.${process.pid}.tmp`);
  try {
    writeFileSync(beside, bytes, { mode });
    renameSync(beside, path);
  } finally {
    if (existsSync(beside)) rmSync(beside);
  }
}

/** Removes a folder that nothing lies in any more. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something lies in it.
  }
}
