import { readSealed, writeSealed } from '../sealed-file.ts';
import type { Reading } from './reading.ts';

/** Readings of an earlier run, by file. */
export type KeptReadings = ReadonlyMap<string, Reading>;

/** What is kept between runs. */
export interface ReadingCache {
  readings: KeptReadings;
  /** The digest of each file beside texts: pictures, data. */
  assets: ReadonlyMap<string, string>;
  /** What the file system said of each file when it was read, see `FileStamps`. */
  stamps: ReadonlyMap<string, string>;
}

/**
 * What an earlier run kept, or nothing: a cache that is absent, broken, of another
 * program or of other code is as good as empty.
 *
 * @param version Of the code; see `codeVersion`.
 */
export function readCache(path: string, version: string): ReadingCache {
  const kept = readSealed(path, version);
  return (kept as ReadingCache | undefined) ?? { readings: new Map(), assets: new Map(), stamps: new Map() };
}

/** Keeps readings for the next run. A cache that cannot be written is done without. */
export function writeCache(path: string, version: string, cache: ReadingCache): void {
  try {
    writeSealed(path, version, cache);
  } catch {
    // The next run reads everything again.
  }
}
