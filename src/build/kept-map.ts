import { digestOf } from './digest.ts';
import { readSealedJson, writeSealedJson } from './sealed-file.ts';

/** All values of some run, and a name for them. */
interface Base<Value> {
  name: string;
  values: ReadonlyMap<string, Value>;
}

/** The same as it is kept. */
interface KeptBase<Value> {
  name: string;
  values: [string, Value][];
}

/** What became of them since. */
interface Changes<Value> {
  /** The name of the values that changed. */
  base: string;
  changed: [string, Value][];
  removed: readonly string[];
}

/** Changes up to which they are kept apart: writing all values of a large archive takes longer than making one anew. */
const MOST_CHANGES = 500;

/**
 * What is kept of many files, as JSON: the values of all of them, and beside them what
 * changed since. What is absent, broken, of another program or of other code is as good
 * as empty.
 */
export class KeptMap<Value> {
  readonly #file: string;
  readonly #version: string;
  #base: Base<Value>;
  #values: ReadonlyMap<string, Value>;

  /** @param version Of the code that the values come from. */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#version = version;
    const base = readSealedJson(file, version) as KeptBase<Value> | undefined;
    this.#base = { name: base?.name ?? '', values: new Map(base?.values) };
    const later = readSealedJson(this.#laterFile, version) as Changes<Value> | undefined;
    this.#values =
      later?.base === this.#base.name ? withChanges(this.#base.values, later) : this.#base.values;
  }

  get values(): ReadonlyMap<string, Value> {
    return this.#values;
  }

  /**
   * Keeps values for the next run. A value that is the same object is taken to be as it was.
   *
   * @throws When they cannot be written.
   */
  keep(values: ReadonlyMap<string, Value>): void {
    this.#values = values;
    const changes = changesBetween(this.#base, values);
    if (this.#base.name !== '' && changes.changed.length + changes.removed.length <= MOST_CHANGES) {
      writeSealedJson(this.#laterFile, this.#version, changes);
      return;
    }
    const all = [...values];
    this.#base = { name: digestOf(JSON.stringify(all)), values };
    writeSealedJson(this.#file, this.#version, {
      name: this.#base.name,
      values: all,
    } satisfies KeptBase<Value>);
  }

  get #laterFile(): string {
    return `${this.#file}.later`;
  }
}

function withChanges<Value>(
  values: ReadonlyMap<string, Value>,
  { changed, removed }: Changes<Value>,
): ReadonlyMap<string, Value> {
  const all = new Map([...values, ...changed]);
  for (const file of removed) all.delete(file);
  return all;
}

function changesBetween<Value>(
  { name, values: before }: Base<Value>,
  now: ReadonlyMap<string, Value>,
): Changes<Value> {
  return {
    base: name,
    changed: [...now].filter(([file, value]) => before.get(file) !== value),
    removed: [...before.keys()].filter((file) => !now.has(file)),
  };
}
