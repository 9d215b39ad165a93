import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedCache } from '../damaged-cache.ts';
import { digestOf } from '../digest.ts';
import type { Text, TextPlace } from './text.ts';

/** The ending of packs. */
const PACK = '.pack';

/** Writes texts one after the other into a new file. */
export class PackWriter {
  readonly #name: string;
  readonly #file: number;
  #length = 0;

  /** @throws When no file can be made in the folder. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    ({ name: this.#name, file: this.#file } = newPack(folder));
  }

  /**
   * Writes texts; they can be read when it returns.
   *
   * @returns The places of the texts, in their order.
   * @throws When the disk is full.
   */
  write(texts: readonly Text[]): TextPlace[] {
    const contents = texts.map((text) => Buffer.from(JSON.stringify(text)));
    const whole = Buffer.concat(contents);
    for (let done = 0; done < whole.length;) done += writeSync(this.#file, whole, done);
    return contents.map((content) => {
      const place = {
        pack: this.#name,
        start: this.#length,
        length: content.length,
        digest: digestOf(content),
      };
      this.#length += content.length;
      return place;
    });
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Texts that a reader holds in memory: feeds show the same ones again and again. */
const HELD = 3000;

/** Reads texts from packs. */
export class PackReader {
  readonly #folder: string;
  readonly #held = new Map<string, Text>();
  readonly #files = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws {DamagedCache} When what is there is not what was written. */
  read(place: TextPlace): Text {
    let text = this.#held.get(place.digest);
    if (!text) {
      text = this.#read(place);
      if (this.#held.size === HELD) this.#held.clear();
      this.#held.set(place.digest, text);
    }
    return text;
  }

  /** Closes all packs: one of the same name may be another file later. */
  close(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #read({ pack, start, length, digest }: TextPlace): Text {
    const content = Buffer.allocUnsafe(length);
    try {
      readSync(this.#fileOf(pack), content, 0, length, start);
    } catch (error) {
      throw new DamagedCache(`the pack ${pack}`, error);
    }
    if (digestOf(content) !== digest) throw new DamagedCache(`the pack ${pack}`);
    return JSON.parse(content.toString()) as Text;
  }

  #fileOf(pack: string): number {
    let file = this.#files.get(pack);
    if (file === undefined) this.#files.set(pack, (file = openSync(join(this.#folder, pack), 'r')));
    return file;
  }
}

/** The names of the packs of a folder. */
export function packsIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).filter((name) => name.endsWith(PACK)));
  } catch {
    return new Set();
  }
}

/** Removes the packs of a folder that are not among those to keep. */
export function removeOtherPacks(folder: string, keep: ReadonlySet<string>): void {
  for (const name of packsIn(folder)) if (!keep.has(name)) rmSync(join(folder, name), { force: true });
}

/** A file of a name that is not taken: several processes write into one folder. */
function newPack(folder: string): { name: string; file: number } {
  for (let number = 1; ; number++) {
    const name = `${number}${PACK}`;
    try {
      return { name, file: openSync(join(folder, name), 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
