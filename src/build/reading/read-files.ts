import type { DocumentFile } from '../../source/read-document.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { FreshReading, TextsToRender } from '../workers/worker-protocol.ts';
import { refused } from './refused.ts';
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
      reading: refused(one, '', 'time-limit', REFUSALS[failure](seconds)),
    }),
    ...(onRead && { onDone: onRead }),
  });
}

const REFUSALS = {
  late: (seconds: number) =>
    `Unexpected text that takes longer than ${seconds} s to read, expected one without many thousands of brackets, quotation marks or other signs in a row.`,
  ended: () =>
    'Unexpected text that the generator could not read to its end, expected one without many thousands of brackets, quotation marks or other signs in a row.',
};
