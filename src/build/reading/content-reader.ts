import { join } from 'node:path';
import type { Document } from '../../schema/document.ts';
import type { PublicationFields } from '../../schema/publication.ts';
import { realDisk } from '../../source/disk.ts';
import { listContent, type Listing } from '../../source/list-content.ts';
import { pathBelow } from '../../source/path-in.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import { contentVersion } from '../code-digest.ts';
import { assemble, namesIn, publicationIn, type ReadContent, type ReadFiles } from './assemble.ts';
import type { FileDigests } from './file-digests.ts';
import { formerDisk, type FormerFiles } from './former-disk.ts';
import { ReadingCache, type Readings } from './reading-cache.ts';
import type { Reading } from './reading.ts';
import type { KeptText } from '../texts/text.ts';
import { aroundOf, type Around } from '../texts/text-surroundings.ts';
import { WorkerPool } from '../workers/worker-pool.ts';
import type { TextsToRender } from '../workers/worker-protocol.ts';
import { readFiles } from './read-files.ts';
import { readingFolder, takeSurvey, type Survey } from './survey.ts';
import { Surroundings } from './surroundings.ts';

/** What changed in a folder, as somebody says who watches it. */
export interface Watched {
  /** Files from the root of the project: `content/articles/2022/visit.md`. */
  changed: ReadonlySet<string>;
  /** Whether there may be other files than before. */
  areOthers: boolean;
}

/** Told how many of the files that have to be read anew are read, and how many those are. */
export type OnRead = (done: number, all: number) => void;

/**
 * Reads a folder of content, again and again if need be: only what changed since the
 * last time is read anew, also across runs. What changed is told by content, not by
 * modification times, which a fresh checkout resets.
 */
export class ContentReader {
  readonly #folder: string;
  readonly #cache: string;
  readonly #pool: WorkerPool;
  /** Loaded when it is first asked for: a build that changes nothing does without. */
  #kept: ReadingCache | undefined;
  #digests: FileDigests | undefined;
  #last: { listing: Listing; readings: Map<string, Reading> } | undefined;

  /**
   * @param folder The absolute path of the content.
   * @param cacheFolder Where readings are kept between runs; may be deleted at any time.
   * @param pool Who reads; others may use it too.
   */
  constructor(folder: string, cacheFolder: string, pool = new WorkerPool()) {
    this.#folder = folder;
    this.#cache = readingFolder(cacheFolder, folder);
    this.#pool = pool;
  }

  /** What files there are now, and whether they are other ones than before, without reading what is not. */
  survey(): Survey {
    const survey = takeSurvey(this.#folder, this.#cache, this.#digests);
    this.#digests = survey.digests;
    return survey;
  }

  /**
   * The settings of the publication alone, which are needed before everything else is read.
   *
   * @returns Nothing when they are wrong.
   */
  async settings({ listing, digests } = this.survey()): Promise<PublicationFields | undefined> {
    const file = listing.files.find(({ kind }) => kind === 'publication');
    if (!file) return undefined;
    const kept = publicationIn(listing, this.#keptReadings.readings);
    if (kept?.digest && kept.digest === digests.of(file.file)) return kept.fields;
    const [fresh] = await readFiles(this.#pool, this.#folder, [file], namesIn(listing));
    return fresh && publicationIn(listing, new Map([[file.file, fresh.reading]]))?.fields;
  }

  /**
   * Reads what changed. Whoever has it read says when it is kept for the next run, which takes
   * a while for a large archive.
   *
   * @param survey What files there are; found out unless given.
   * @param packs The folder of the packs of texts, if the texts of what is read anew are to be rendered at once.
   */
  async read(
    onRead: OnRead = () => undefined,
    { listing, digests } = this.survey(),
    packs?: string,
  ): Promise<ReadContent> {
    const kept = this.#keptReadings;
    const readings = this.#stillTrue(listing, kept.readings, digests);
    const stale = listing.files.filter(({ file }) => !readings.has(file));
    const former = new Map([
      ...stale.map(({ file }) => [file, kept.readings.get(file)] as const),
      ...[...listing.assets].filter((file) => digests.isNew(file)).map((file) => [file, undefined] as const),
    ]);
    if (stale.length > 0) this.#pool.warmUp(stale.length);
    // Whoever reads texts looks into these too.
    for (const file of listing.assets) digests.look(file);
    const texts = await this.#readAnew(stale, { listing, readings, digests, packs }, onRead);
    const keep = () => {
      if (stale.length > 0 || kept.readings.size !== readings.size) kept.keep(readings);
      digests.save();
    };
    this.#last = { listing, readings };
    return assemble(realDisk, this.#folder, await withSettings(listing, readings), {
      ...{ texts, keep, former },
      digestOf: (file) => digests.of(file),
      isUntouched: (file) => digests.isUntouched(file),
    });
  }

  /**
   * The same as soon as can be, for whoever shows a change while it is made: where only
   * texts changed, nothing else is looked at, and nothing is kept for the next run.
   */
  async readChanged({ changed, areOthers }: Watched): Promise<ReadContent> {
    const [last, digests] = [this.#last, this.#digests];
    const areTexts = !areOthers && [...changed].every((file) => file.endsWith('.md'));
    if (!last || !digests || !areTexts) return this.read();
    const { listing } = last;
    const readings = new Map(last.readings);
    const stale = listing.files.filter(({ file }) => changed.has(file));
    await this.#readAnew(stale, { listing, readings, digests, packs: undefined }, () => undefined);
    this.#last = { listing, readings };
    const files = await withSettings(listing, readings);
    return assemble(realDisk, this.#folder, files, { digestOf: (file) => digests.of(file) });
  }

  /**
   * The content with some of its files in another state, in this process, since all others
   * were read before.
   */
  async readAsOf(then: FormerFiles): Promise<ReadContent> {
    // Brings the parsers along, which most runs leave to the reader processes.
    const { readFile } = await import('./read-file.ts');
    const disk = formerDisk(this.#folder, then);
    const listing = listContent(disk, this.#folder);
    const surroundings = new Surroundings(disk, this.#folder, namesIn(listing));
    const changed = new Set(then.changed);
    const readings = new Map<string, Reading>();
    for (const one of listing.files) {
      const kept = changed.has(pathBelow(one.file)) ? undefined : this.#kept?.readings.get(one.file);
      const isTrue = kept && surroundings.agreesWith(kept.answers);
      readings.set(one.file, isTrue ? kept : readFile(one, disk, this.#folder, surroundings));
    }
    return assemble(disk, this.#folder, await withSettings(listing, readings));
  }

  /** Ends the processes that read. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  /** The kept readings of files that are as they were, and whose answers would be. */
  #stillTrue(listing: Listing, kept: Readings, digests: FileDigests): Map<string, Reading> {
    const readings = new Map<string, Reading>();
    const surroundings = new Surroundings(realDisk, this.#folder, namesIn(listing));
    for (const { file } of listing.files) {
      const reading = kept.get(file);
      if (reading?.digest && reading.digest === digests.of(file) && surroundings.agreesWith(reading.answers))
        readings.set(file, reading);
    }
    return readings;
  }

  get #keptReadings(): ReadingCache {
    return (this.#kept ??= new ReadingCache(join(this.#cache, 'readings'), contentVersion()));
  }

  /** Reads files that changed; returns their texts, if these were rendered too. */
  async #readAnew(
    stale: readonly DocumentFile[],
    { listing, readings, digests, packs }: Round,
    onRead: OnRead,
  ): Promise<Map<string, KeptText>> {
    const texts = new Map<string, KeptText>();
    // While somebody who reads begins.
    const noted = new Map(stale.map(({ file }) => [file, digests.expect(file)]));
    let done = 0;
    const read = async (files: readonly DocumentFile[], toRender?: TextsToRender) => {
      const fresh = await readFiles(this.#pool, this.#folder, files, namesIn(listing), {
        texts: toRender,
        onRead: (count) => {
          done += count;
          onRead(done, stale.length);
        },
      });
      for (const [index, { file }] of files.entries()) {
        const { reading, text } = fresh[index] ?? {};
        if (!reading) continue;
        readings.set(file, reading);
        // Of what could not be read nobody knows it; it is another one when the file is.
        if (reading.digest !== '') noted.get(file)?.(reading.digest);
        if (text) texts.set(file, text);
      }
    };
    if (packs === undefined) {
      await read(stale);
      return texts;
    }
    // To render texts, what they name is to be known.
    await read(stale.filter(({ file }) => !file.endsWith('.md')));
    const around = aroundTexts(listing, readings);
    await read(
      stale.filter(({ file }) => file.endsWith('.md')),
      around && { packs, around },
    );
    return texts;
  }
}

/** What files are read from, and into. */
interface Round extends Survey {
  readings: Map<string, Reading>;
  packs: string | undefined;
}

/** What was read, with the settings; what stands in for wrong ones brings the schemas along, which all else does without. */
async function withSettings(listing: Listing, readings: Map<string, Reading>): Promise<ReadFiles> {
  const publication = publicationIn(listing, readings);
  if (publication?.fields) return { listing, readings, settings: publication.fields };
  const { settingsFrom } = await import('../../source/stand-in.ts');
  return { listing, readings, settings: settingsFrom(publication) };
}

/** What lies around texts, if the settings of the publication are right. */
function aroundTexts(listing: Listing, readings: Readings): Around | undefined {
  const { files, assets } = listing;
  const settings = publicationIn(listing, readings)?.fields;
  if (!settings) return undefined;
  const entities = files.flatMap((one) => {
    const { fields } = one.kind === 'entities' ? (readings.get(one.file) ?? {}) : {};
    return fields ? [{ ...one, fields } as Document<'entities'>] : [];
  });
  return aroundOf(settings, entities, assets);
}
