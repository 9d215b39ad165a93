import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Windows has neither of the last two. A pipe that nobody writes to would be waited for without end. */
const {
  O_RDONLY,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
} = constants as Partial<typeof constants> & { O_RDONLY: number };

/**
 * Opens a plain file for reading.
 *
 * @throws When there is none, also for whatever else has its name, such as a pipe.
 */
export function openPlain(path: string): number {
  return openedWith(O_RDONLY | O_NONBLOCK, path);
}

/** The same, but a link is none, since it leads elsewhere. */
export function openOwn(path: string): number {
  return openedWith(O_RDONLY | O_NONBLOCK | O_NOFOLLOW, path);
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

function openedWith(flags: number, path: string): number {
  const file = openSync(path, flags);
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  throw readRefusal('it is no plain file', path);
}

/** An error as those of the system are, so that it is told as they are. */
export function readRefusal(reason: string, path: string): Error {
  return Object.assign(new Error(`${reason}, read '${path}'`), { syscall: 'read' });
}
