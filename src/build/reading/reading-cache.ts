import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Reading } from './reading.ts';

/** Readings of an earlier run, by file. */
export type KeptReadings = ReadonlyMap<string, Reading>;

/**
 * The readings that an earlier run kept, or none: a cache that is absent, broken, of
 * another program or of other code is as good as empty.
 *
 * @param version Of the code; see `codeVersion`.
 */
export function keptReadings(path: string, version: string): KeptReadings {
  try {
    const kept: unknown = deserialize(readFileSync(path));
    return isCache(kept) && kept.version === version ? kept.readings : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps readings for the next run, in one step. A cache that cannot be written is done without. */
export function keepReadings(path: string, version: string, readings: KeptReadings): void {
  const fresh = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, serialize({ version, readings }));
    renameSync(fresh, path);
  } catch {
    rmSync(fresh, { force: true });
  }
}

function isCache(value: unknown): value is { version: string; readings: KeptReadings } {
  return typeof value === 'object' && value !== null && 'readings' in value && value.readings instanceof Map;
}
