import { readSealedJson, writeSealedJson } from '../sealed-file.ts';
import type { Reading } from './reading.ts';
import { digestOf } from './surroundings.ts';

/** Readings by file. */
export type Readings = ReadonlyMap<string, Reading>;

/** All readings of some run, and a name for them. */
interface Base {
  name: string;
  readings: Readings;
}

/** The same as it is kept. */
interface KeptBase {
  name: string;
  readings: [string, Reading][];
}

/** What became of them since. */
interface Changes {
  /** The name of the readings that changed. */
  base: string;
  changed: [string, Reading][];
  removed: readonly string[];
}

/** Changes up to which they are kept apart: writing all readings of a large archive takes longer than reading a file anew. */
const MOST_CHANGES = 500;

/**
 * The readings that earlier runs kept: those of all files, and beside them what changed
 * since. A cache that is absent, broken, of another program or of other code is as
 * good as empty.
 */
export class ReadingCache {
  readonly #file: string;
  readonly #version: string;
  #base: Base;
  #readings: Readings;

  /** @param version Of the code; see `contentVersion`. */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    const base = readSealedJson(file, version) as KeptBase | undefined;
    this.#base = { name: base?.name ?? '', readings: new Map(base?.readings) };
    const later = readSealedJson(this.#laterFile, version) as Changes | undefined;
    this.#readings =
      later?.base === this.#base.name ? withChanges(this.#base.readings, later) : this.#base.readings;
  }

  get readings(): Readings {
    return this.#readings;
  }

  /** Keeps readings for the next run. What cannot be written is done without. */
  keep(all: Readings): void {
    // Files with wrong fields are few, and are read again: not all that is known of them can be written as JSON.
    const readings = new Map([...all].filter(([, { rightFields }]) => rightFields === undefined));
    this.#readings = readings;
    const changes = changesBetween(this.#base, readings);
    try {
      if (this.#base.name !== '' && changes.changed.length + changes.removed.length <= MOST_CHANGES)
        writeSealedJson(this.#laterFile, this.#version, changes);
      else {
        this.#base = { name: nameOf(readings), readings };
        const kept: KeptBase = { name: this.#base.name, readings: [...readings] };
        writeSealedJson(this.#file, this.#version, kept);
      }
    } catch {
      // The next run reads everything again.
    }
  }

  get #laterFile(): string {
    return `${this.#file}.later`;
  }
}

function withChanges(readings: Readings, { changed, removed }: Changes): Readings {
  const all = new Map([...readings, ...changed]);
  for (const file of removed) all.delete(file);
  return all;
}

function changesBetween({ name, readings: before }: Base, now: Readings): Changes {
  return {
    base: name,
    changed: [...now].filter(([file, reading]) => before.get(file) !== reading),
    removed: [...before.keys()].filter((file) => !now.has(file)),
  };
}

function nameOf(readings: Readings): string {
  return digestOf([...readings].map(([file, { digest }]) => `${file} ${digest}`).join('\n'));
}
