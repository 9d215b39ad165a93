import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Windows does not have the last one. A pipe that nobody writes to would be waited for without end. */
const { O_RDONLY, O_NONBLOCK = 0 } = constants as Partial<typeof constants> & { O_RDONLY: number };

/**
 * Opens a plain file for reading.
 *
 * @throws When there is none, also for whatever else has its name, such as a pipe.
 */
export function openPlain(path: string): number {
  const file = openSync(path, O_RDONLY | O_NONBLOCK);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw new Error(`${path} is no plain file.`);
}

/** The bytes of a plain file. @throws As `openPlain` does. */
export function readPlain(path: string): Buffer {
  const file = openPlain(path);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
