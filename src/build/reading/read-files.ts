import type { DocumentFile } from '../../source/read-document.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { FreshReading, TextsToRender } from '../workers/worker-protocol.ts';
import type { Reading } from './reading.ts';
import { EXPECTED, refused, unread, UNREAD } from './refused.ts';
import type { Names } from './surroundings.ts';

/**
 * The readings of files, in their order. One that takes too long, or takes down whoever
 * reads it, is refused.
 *
 * @param texts If these are to be rendered at once.
 * @param onRead Told how many more files are read.
 */
export function readFiles(
  pool: WorkerPool,
  folder: string,
  files: readonly DocumentFile[],
  names: Names,
  { texts, onRead }: { texts?: TextsToRender | undefined; onRead?: (count: number) => void } = {},
): Promise<FreshReading[]> {
  return pool.run({
    preparation: { kind: 'read', folder, names, texts },
    tasks: files,
    refuse: (one, failure, seconds) => ({
      reading: failure === 'late' ? tooLate(one, seconds) : unread(one),
    }),
    ...(onRead && { onDone: onRead }),
  });
}

function tooLate(one: DocumentFile, seconds: number): Reading {
  const message = `Unexpected text that takes longer than ${seconds} s to read, ${EXPECTED}`;
  return refused(one, '', UNREAD, message);
}
