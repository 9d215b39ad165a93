import { rmSync } from 'node:fs';
import { readSealedJson, readSealedParts, writeSealedJson, writeSealedParts } from './sealed-file.ts';

/** A value by its file. */
export type Entry<Value> = readonly [file: string, value: Value];

/** How the values of many files are written in less room than as JSON of each. */
export interface Form<Value> {
  /** What is needed of them in any case, and what only some runs ask for, both as JSON has it. */
  pack: (entries: readonly Entry<Value>[]) => { now: unknown; later?: unknown };
  /** @param later Reads the rest when it is asked for. */
  unpack: (now: unknown, later: () => unknown) => Entry<Value>[];
}

/** What became of values since all of them were kept. */
interface Changes {
  /** The seal of the values that changed. */
  base: string;
  changed: unknown;
  removed: readonly string[];
}

/** The form of what is kept. */
const FORM = 'kept 3';

/** Changes up to which they are kept apart: writing all values of a large archive takes longer than making one anew. */
const MOST_CHANGES = 500;

/**
 * What is kept of many files: the values of all of them, and beside them what changed
 * since. What is absent, broken, of another program or of other code is as good as empty.
 */
export class KeptMap<Value> {
  readonly #file: string;
  readonly #version: string;
  readonly #form: Form<Value>;
  /** The seal of the values of some run, and these. */
  #base: { seal: string; values: ReadonlyMap<string, Value> };
  #values: ReadonlyMap<string, Value>;

  /** @param version Of the code that the values come from. */
  constructor(file: string, version: string, form: Form<Value>) {
    this.#file = file;
    this.#version = `${FORM} ${version}`;
    this.#form = form;
    const base = readSealedParts(file, this.#version);
    this.#base = { seal: base?.seal ?? '', values: new Map(base && form.unpack(base.now, base.later)) };
    const changes = readSealedJson(this.#laterFile, this.#version) as Changes | undefined;
    this.#values =
      changes?.base === this.#base.seal ? this.#withChanges(this.#base.values, changes) : this.#base.values;
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
    const { seal, values: before } = this.#base;
    const changed = [...values].filter(([file, value]) => before.get(file) !== value);
    const removed = [...before.keys()].filter((file) => !values.has(file));
    if (seal !== '' && changed.length + removed.length <= MOST_CHANGES) {
      const changes: Changes = { base: seal, changed: this.#form.pack(changed), removed };
      writeSealedJson(this.#laterFile, this.#version, changes);
      return;
    }
    const { now, later } = this.#form.pack([...values]);
    // First: changes of an earlier run must never lie beside values that have the same seal again, not even when this is cut off.
    rmSync(this.#laterFile, { recursive: true, force: true });
    this.#base = { seal: writeSealedParts(this.#file, this.#version, now, later), values };
  }

  #withChanges(
    values: ReadonlyMap<string, Value>,
    { changed, removed }: Changes,
  ): ReadonlyMap<string, Value> {
    const { now, later } = changed as ReturnType<Form<Value>['pack']>;
    const all = new Map([...values, ...this.#form.unpack(now, () => later)]);
    for (const file of removed) all.delete(file);
    return all;
  }

  get #laterFile(): string {
    return `${this.#file}.later`;
  }
}
