import type { Places } from '../output/places.ts';
import { giveUsualModes } from '../output/usual-modes.ts';
import { writeRecord, type SiteRecord } from './site-record.ts';

/**
 * What the last build left, under the umask of this one: where they differ, the files that
 * stay are opened first to those to whom this build would open them.
 *
 * @param record As read; its stamps are those of the copies afterwards.
 */
export function underUmask(record: SiteRecord, recordFile: string, copies: Places): SiteRecord {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- asking sets it for a moment, in which nobody here makes files
  const umask = process.umask();
  if (record.umask === umask) return record;
  giveUsualModes(copies, record.stamps, umask);
  const present = { ...record, umask };
  try {
    // Now, since a build that changes nothing else writes none.
    if (record.files.size > 0) writeRecord(recordFile, present);
  } catch {
    // The next build looks again.
  }
  return present;
}
