import { KeptMap } from '../kept-map.ts';
import { READINGS } from './reading-form.ts';
import type { Reading } from './reading.ts';

/** Readings by file. */
export type Readings = ReadonlyMap<string, Reading>;

/** The readings that earlier runs kept. */
export class ReadingCache {
  readonly #kept: KeptMap<Reading>;

  /** @param version Of the code; see `contentVersion`. */
  constructor(file: string, version: string) {
    this.#kept = new KeptMap(file, version, READINGS);
  }

  get readings(): Readings {
    return this.#kept.values;
  }

  /** Keeps readings for the next run. What cannot be written is done without. */
  keep(readings: Readings): void {
    try {
      // Files with wrong fields are few, and are read again: not all that is known of them can be written as JSON.
      this.#kept.keep(new Map([...readings].filter(([, { rightFields }]) => rightFields === undefined)));
    } catch {
      // The next run reads everything again.
    }
  }
}
