import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openPlain } from '../../source/plain-file.ts';
import { DamagedCache } from '../damaged-cache.ts';
import { digestOf } from '../digest.ts';
import { namesInFolder } from '../names-in-folder.ts';
import { removeOthers } from '../remove-others.ts';
import type { Text, TextPlace } from './text.ts';

/** The ending of packs. */
const PACK = '.pack';

/**
 * A text in a pack: the bytes of its head and of its HTML as two numbers, then the head as
 * JSON, the HTML and the plain text as they are. Taking both out of JSON took longer than
 * all else of reading, and pages do not ask for the plain text.
 */
const NUMBERS = 8;

/** The head of a text. */
type Head = Pick<Text, 'figures' | 'charts'>;

/** Most bytes that UTF-8 needs for a unit of a string. */
const MOST_BYTES = 3;

/** Writes texts one after the other into a new file, which is open only meanwhile: nobody says when the last one came. */
export class PackWriter {
  readonly #name: string;
  readonly #path: string;
  /** Of what is written. */
  #length = 0;
  /** Texts that are not written yet, put together; as large as they ever were until now. */
  #room = Buffer.alloc(0);
  /** Where they end in it. */
  #end = 0;

  /** @throws When no file can be made in the folder. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#name = newPack(folder);
    this.#path = join(folder, this.#name);
  }

  /**
   * Takes a text in, which can be read after the next `flush`. Nothing of it is held but its bytes: a
   * string that was put together of thousands of parts is a load for whoever clears memory away.
   *
   * @returns Its place.
   */
  add({ html, text, figures, charts }: Text): TextPlace {
    const head = JSON.stringify({ figures, charts } satisfies Head);
    const start = this.#end;
    const room = this.#roomFor(NUMBERS + MOST_BYTES * (head.length + html.length + text.length));
    let end = start + NUMBERS;
    const headBytes = room.write(head, end);
    end += headBytes;
    const htmlBytes = room.write(html, end);
    end += htmlBytes;
    end += room.write(text, end);
    room.writeUInt32LE(headBytes, start);
    room.writeUInt32LE(htmlBytes, start + 4);
    this.#end = end;
    return {
      pack: this.#name,
      start: this.#length + start,
      length: end - start,
      digest: digestOf(room.subarray(start, end)),
    };
  }

  /**
   * Writes what was taken in.
   *
   * @throws When the disk is full.
   * @throws {DamagedCache} When somebody removed the pack.
   */
  flush(): void {
    if (this.#end === 0) return;
    this.#append(this.#room.subarray(0, this.#end));
    this.#end = 0;
  }

  /** Removes all that was written, for whoever could not write the rest. */
  remove(): void {
    rmSync(this.#path, { force: true });
  }

  /** The room, with so many bytes left in it. */
  #roomFor(bytes: number): Buffer {
    const needed = this.#end + bytes;
    if (this.#room.length < needed) {
      const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#room.length));
      this.#room.copy(larger, 0, 0, this.#end);
      this.#room = larger;
    }
    return this.#room;
  }

  #append(bytes: Uint8Array): void {
    const file = this.#open();
    try {
      for (let done = 0; done < bytes.length;)
        done += writeSync(file, bytes, done, bytes.length - done, this.#length + done);
    } finally {
      closeSync(file);
    }
    this.#length += bytes.length;
  }

  #open(): number {
    try {
      return openSync(this.#path, 'r+');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new DamagedCache(`the pack ${this.#name}`, error);
    }
  }
}

/** Packs that a reader holds open: a preview that is used all day gets one with each change. */
const MOST_OPEN = 64;

/** What pages show of a text. */
type Shown = Head & Pick<Text, 'html'>;

/** Reads texts from packs. */
export class PackReader {
  readonly #folder: string;
  /** By their digests. */
  readonly #texts = new Map<string, { place: TextPlace; text: Text }>();
  /** The one that was read last: a page asks for one part of its text after the other. */
  #last: { place: TextPlace; shown: Shown } | undefined;
  readonly #files = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The text at a place; for the same place the same, of which memory holds nothing: it is read
   * when a part of it is asked for, which throws {DamagedCache} when what is there is not what
   * was written. So whoever made something of a text has it at hand when the text is asked for again.
   */
  read(place: TextPlace): Text {
    const known = this.#texts.get(place.digest);
    // Of the same text in two packs one may be gone.
    if (known?.place.pack === place.pack && known.place.start === place.start) return known.text;
    const text = this.#unread(place);
    this.#texts.set(place.digest, { place, text });
    return text;
  }

  /** Closes all packs: one of the same name may be another file later. */
  close(): void {
    this.#texts.clear();
    this.#last = undefined;
    this.#closePacks();
  }

  #closePacks(): void {
    for (const file of this.#files.values()) closeSync(file);
    this.#files.clear();
  }

  #unread(place: TextPlace): Text {
    const shown = () => this.#shownAt(place);
    const plainText = () => this.#plainTextAt(place);
    return {
      get html() {
        return shown().html;
      },
      get figures() {
        return shown().figures;
      },
      get charts() {
        return shown().charts;
      },
      get text() {
        return plainText();
      },
    };
  }

  #shownAt(place: TextPlace): Shown {
    if (this.#last?.place === place) return this.#last.shown;
    const { pack, start, length, digest } = place;
    const content = this.#bytesOf(pack, start, length);
    if (digestOf(content) !== digest) throw new DamagedCache(`the pack ${pack}`);
    const { htmlStart, textStart } = partsOf(content);
    const shown = {
      ...(JSON.parse(content.toString('utf8', NUMBERS, htmlStart)) as Head),
      html: content.toString('utf8', htmlStart, textStart),
    };
    this.#last = { place, shown };
    return shown;
  }

  #plainTextAt({ pack, start, length, digest }: TextPlace): string {
    const content = this.#bytesOf(pack, start, length);
    if (digestOf(content) !== digest) throw new DamagedCache(`the pack ${pack}`);
    return content.toString('utf8', partsOf(content).textStart);
  }

  #bytesOf(pack: string, start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    try {
      readSync(this.#fileOf(pack), bytes, 0, length, start);
    } catch (error) {
      throw new DamagedCache(`the pack ${pack}`, error);
    }
    return bytes;
  }

  #fileOf(pack: string): number {
    let file = this.#files.get(pack);
    if (file === undefined) {
      if (this.#files.size === MOST_OPEN) this.#closePacks();
      this.#files.set(pack, (file = openPlain(join(this.#folder, pack))));
    }
    return file;
  }
}

/** Where the HTML and the plain text of a text begin. */
function partsOf(content: Buffer): { htmlStart: number; textStart: number } {
  const htmlStart = NUMBERS + content.readUInt32LE(0);
  return { htmlStart, textStart: htmlStart + content.readUInt32LE(4) };
}

/** The names of the packs of a folder. */
export function packsIn(folder: string): ReadonlySet<string> {
  return new Set(namesInFolder(folder).filter((name) => name.endsWith(PACK)));
}

/** Removes the packs of a folder that are not among those to keep, as far as the system lets it. */
export function removeOtherPacks(folder: string, keep: ReadonlySet<string>): void {
  removeOthers(folder, (name) => !name.endsWith(PACK) || keep.has(name));
}

/** A file of a name that is not taken: several processes write into one folder. */
function newPack(folder: string): string {
  for (let number = 1; ; number++) {
    const name = `${number}${PACK}`;
    try {
      closeSync(openSync(join(folder, name), 'wx'));
      return name;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
