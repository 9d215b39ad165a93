import type { WorkerPool } from '../workers/worker-pool.ts';
import type { Inspection } from './inspect-tree.ts';
import type { SiteFiles } from './site-file.ts';
import type { Stamps } from './stamps.ts';

/** A copy of a site as the last build recorded it. */
export interface RecordedCopy {
  folder: string;
  files: SiteFiles;
  stamps: Stamps;
}

/** Finds out what became of a copy of a site; nothing when it cannot. */
export type Inspect = (copy: RecordedCopy) => Promise<Inspection | undefined>;

/** Seconds that it may take: a disk that nobody read from for long is slow. */
const LONGEST = 120;

/** Files for which it is worth to ask somebody else. */
const MANY = 2000;

/**
 * Has another process find out what became of a copy of the site, while there is something else to do here.
 *
 * @param recordFile The record of the last build, which the other process reads too.
 * @returns Nothing when it did not, so that it has to be found out here.
 */
export async function inspectedElsewhere(
  { folder, files, stamps }: RecordedCopy,
  recordFile: string,
  pool: WorkerPool,
): Promise<Inspection | undefined> {
  if (files.size < MANY || pool.size === 1) return undefined;
  try {
    const [told] = await pool.run({
      preparation: { kind: 'inspect', recordFile, spare: folder },
      tasks: [undefined],
      seconds: LONGEST,
      refuse: () => undefined,
    });
    // Of a damaged record somebody else knows nothing, and paths that it lacks have got numbers of their own there.
    if (told?.stamps.length !== stamps.bytes.length) return undefined;
    return { wrong: told.wrong, foreign: told.foreign, stamps: stamps.withBytes(told.stamps) };
  } catch {
    return undefined;
  }
}
