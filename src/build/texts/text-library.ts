import { join } from 'node:path';
import type { Content } from '../../source/content.ts';
import { ChangedFile } from '../changed-file.ts';
import { DamagedCache } from '../damaged-cache.ts';
import { KeptMap } from '../kept-map.ts';
import { FAILURES, type WorkerPool } from '../workers/worker-pool.ts';
import type { KeptText, LibraryEntry, Text, TextFacts, TextJob, TextPlace } from './text.ts';
import { PackReader, packsIn, PackWriter, removeOtherPacks } from './text-packs.ts';
import { TEXT_INDEX } from './text-index.ts';
import { textJobs } from './text-jobs.ts';
import { aroundOf, TextSurroundings } from './text-surroundings.ts';

/** The part of all packs that may be texts nobody asks for any more, before they are packed anew. */
const MOST_WASTE = 0.5;

/** A text could not be rendered. */
class TextProblem extends Error {}

/**
 * The rendered texts of a folder of content: each is rendered when it changed, or
 * when something that it shows of the publication did, and kept on disk. Memory holds
 * only where they are.
 */
export class TextLibrary {
  /** The folder of the packs. */
  readonly folder: string;
  readonly #content: string;
  readonly #index: KeptMap<KeptText>;
  readonly #reader: PackReader;
  #kept: Map<string, KeptText>;
  #isChanged = false;

  /**
   * @param content The absolute path of the content.
   * @param cache Where texts are kept.
   * @param version Of the code that renders.
   */
  constructor(content: string, cache: string, version: string) {
    this.#content = content;
    this.folder = cache;
    this.#index = new KeptMap(join(cache, 'index'), version, TEXT_INDEX);
    this.#reader = new PackReader(cache);
    this.#kept = new Map(this.#index.values);
  }

  /** Takes in texts that were rendered as their files were read, into a pack of this folder. */
  takeIn(texts: ReadonlyMap<string, KeptText>): void {
    for (const [file, text] of texts) this.#kept.set(file, text);
    this.#isChanged ||= texts.size > 0;
  }

  /**
   * Renders what is not as it was.
   *
   * @param digestOf The digest of the bytes of a file as it was read.
   * @param onDone Told how many texts are rendered, and how many have to be.
   * @param onGiven Told when others can begin, if there is anything to do.
   * @returns How many were rendered.
   * @throws {TextProblem} When one cannot be rendered.
   * @throws {ChangedFile} When one is not what was read any more.
   */
  async update(
    content: Content,
    digestOf: (file: string) => string,
    pool: WorkerPool,
    onDone: (done: number, all: number) => void = () => undefined,
    onGiven?: () => void,
  ): Promise<number> {
    const { publication, entities } = content.documents;
    const around = aroundOf(publication.fields, entities, content.assets);
    const surroundings = new TextSurroundings(around, content);
    const packs = packsIn(this.folder);
    const kept = new Map<string, KeptText>();
    const stale: TextJob[] = [];
    for (const job of textJobs(content.documents, digestOf)) {
      const text = this.#kept.get(job.file);
      const isThere = text?.digest === job.digest && packs.has(text.place.pack);
      if (isThere && surroundings.agreesWith(text.answers)) kept.set(job.file, text);
      else stale.push({ ...job, renamed: isThere ? surroundings.renamedBeside(text) : undefined });
    }
    this.#isChanged ||= stale.length > 0 || kept.size !== this.#kept.size;
    let done = 0;
    const rendered = await pool.run({
      preparation: { kind: 'render', folder: this.#content, packs: this.folder, around },
      tasks: stale,
      ...(onGiven && { onGiven }),
      refuse: ({ file }, failure, seconds) => {
        throw new TextProblem(`The text of ${file} ${FAILURES[failure](seconds)}.`);
      },
      onDone: (count) => {
        done += count;
        onDone(done, stale.length);
      },
    });
    for (const [index, { file }] of stale.entries()) {
      const text = rendered[index];
      const former = text === 'same' ? this.#kept.get(file) : undefined;
      if (former) kept.set(file, surroundings.withAnswers(former));
      else if (typeof text === 'object') kept.set(file, text);
      else throw new ChangedFile(file);
    }
    this.#kept = kept;
    return rendered.filter((text) => text !== 'same').length;
  }

  /** Forgets all texts, since some are not what was written: the next update renders them again. */
  forget(): void {
    this.#reader.close();
    this.#kept = new Map();
    this.#isChanged = true;
  }

  /** The text of a file. @throws {DamagedCache} When what is kept is not what was written. */
  textOf(file: string): Text {
    return this.#reader.read(this.#keptText(file).place);
  }

  /** @throws Of a file without a text. */
  factsOf(file: string): TextFacts {
    return this.#keptText(file).facts;
  }

  /** @throws Of a file without a text. */
  placeOf(file: string): TextPlace {
    return this.#keptText(file).place;
  }

  /** A short name for the text of a file, the same as long as the text is. */
  digestOf(file: string): string {
    return this.#keptText(file).place.digest;
  }

  /** Where all texts are and what is asked of them, for another process that reads them. */
  entries(): Map<string, LibraryEntry> {
    const entries = new Map<string, LibraryEntry>();
    for (const [file, { place, facts }] of this.#kept) {
      const { charts, picture, words } = facts;
      entries.set(file, { place, facts: { charts, picture, words } });
    }
    return entries;
  }

  /** Packs texts anew where too much of the packs is nobody's any more; before others are told where texts are. */
  packAnew(): void {
    if (!this.#isChanged || !isWasteful(this.#kept.values())) return;
    try {
      this.#kept = this.#packedAnew();
    } catch (error) {
      if (error instanceof DamagedCache) throw error;
      // A full disk: they stay where they are.
    }
  }

  /** Keeps what was rendered for the next build, and forgets what nobody asks for any more. What cannot be kept is done without. */
  save(): void {
    if (!this.#isChanged) return;
    try {
      this.#index.keep(new Map(this.#kept));
    } catch {
      // The next build renders it again.
      return;
    }
    removeOtherPacks(this.folder, new Set([...this.#kept.values()].map(({ place }) => place.pack)));
    // A later pack may get the name of one that is gone.
    this.#reader.close();
    this.#isChanged = false;
  }

  close(): void {
    this.#reader.close();
  }

  #packedAnew(): Map<string, KeptText> {
    const writer = new PackWriter(this.folder);
    const packed = new Map<string, KeptText>();
    try {
      for (const [file, text] of this.#kept) {
        const { digest, answers, facts } = text;
        packed.set(file, { digest, answers, facts, place: writer.add(this.#reader.read(text.place)) });
        writer.flush();
      }
    } catch (error) {
      // On a full disk it would take the room that the index needs.
      writer.remove();
      throw error;
    }
    return packed;
  }

  #keptText(file: string): KeptText {
    const text = this.#kept.get(file);
    if (!text) throw new Error(`No text of ${file}`);
    return text;
  }
}

/** Packs that a folder may have. Every build leaves one, and a reader should not have to open hundreds. */
const MOST_PACKS = 64;

function isWasteful(texts: Iterable<KeptText>): boolean {
  const ends = new Map<string, number>();
  let used = 0;
  for (const { place } of texts) {
    used += place.length;
    ends.set(place.pack, Math.max(ends.get(place.pack) ?? 0, place.start + place.length));
  }
  const all = [...ends.values()].reduce((sum, end) => sum + end, 0);
  return used < all * (1 - MOST_WASTE) || ends.size > MOST_PACKS;
}
