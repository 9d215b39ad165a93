import { join } from 'node:path';
import { readBriefly, realDisk, type Disk } from '../../source/disk.ts';
import { listContent, type Listing } from '../../source/list-content.ts';
import { LEDGER_FILE, pathIn } from '../../source/read-content.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import { codeVersion } from './code-version.ts';
import { assemble, namesIn, type ReadContent } from './assemble.ts';
import { FileStamps } from './file-stamps.ts';
import { readCache, writeCache, type ReadingCache } from './reading-cache.ts';
import type { Reading } from './reading.ts';
import { WorkerPool } from '../workers/worker-pool.ts';
import { readFiles } from './read-files.ts';
import { digestOf, Surroundings, type Names } from './surroundings.ts';

/** What changed in a folder, as paths below it, and what its files were before. */
export interface FormerFiles {
  changed: readonly string[];
  read: (path: string) => Uint8Array | undefined;
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
  readonly #cacheFile: string;
  readonly #version = codeVersion();
  readonly #pool: WorkerPool;
  #kept: ReadingCache | undefined;

  /**
   * @param folder The absolute path of the content.
   * @param cacheFolder Where readings are kept between runs; may be deleted at any time.
   * @param pool Who reads; others may use it too.
   */
  constructor(folder: string, cacheFolder: string, pool = new WorkerPool()) {
    this.#folder = folder;
    this.#cacheFile = join(cacheFolder, `readings-${digestOf(folder)}`);
    this.#pool = pool;
  }

  async read(onRead: OnRead = () => undefined): Promise<ReadContent> {
    const listing = listContent(realDisk, this.#folder);
    const kept = (this.#kept ??= readCache(this.#cacheFile, this.#version));
    const stamps = new FileStamps(kept.stamps);
    const readings = this.#stillTrue(listing, kept, stamps);
    const stale = listing.files.filter(({ file }) => !readings.has(file));
    await this.#readAnew(stale, namesIn(listing), readings, onRead);
    const assets = this.#assetDigests(listing, kept, stamps);
    this.#kept = { readings, assets, stamps: stamps.found };
    if (stale.length > 0 || kept.readings.size !== readings.size || !sameStamps(kept.stamps, stamps.found))
      writeCache(this.#cacheFile, this.#version, this.#kept);
    return assemble(realDisk, this.#folder, listing, readings, assets);
  }

  /**
   * The content as it was before some of its files changed, in this process, since those
   * files were read before.
   *
   * @param then What changed, as paths below the folder, and the files as they were.
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
    return assemble(disk, this.#folder, listing, readings);
  }

  /** Ends the processes that read. */
  close(): void {
    this.#pool.close();
  }

  /** The kept readings of files that are as they were, and whose answers would be. */
  #stillTrue(listing: Listing, kept: ReadingCache, stamps: FileStamps): Map<string, Reading> {
    const readings = new Map<string, Reading>();
    const surroundings = new Surroundings(realDisk, this.#folder, namesIn(listing));
    for (const { file } of listing.files) {
      const isUnchanged = stamps.isUnchanged(file, pathIn(this.#folder, file));
      const reading = kept.readings.get(file);
      if (
        reading?.digest &&
        (isUnchanged || reading.digest === this.#digestOf(file)) &&
        surroundings.agreesWith(reading.answers)
      )
        readings.set(file, reading);
    }
    return readings;
  }

  /** The digests of the files beside texts, and of the list of addresses. */
  #assetDigests(listing: Listing, kept: ReadingCache, stamps: FileStamps): Map<string, string> {
    const files = listing.hasLedger ? [...listing.assets, LEDGER_FILE] : listing.assets;
    const digests = new Map<string, string>();
    for (const file of files) {
      const isUnchanged = stamps.isUnchanged(file, pathIn(this.#folder, file));
      digests.set(file, (isUnchanged ? kept.assets.get(file) : undefined) ?? this.#digestOf(file));
    }
    return digests;
  }

  #digestOf(file: string): string {
    try {
      return readBriefly(pathIn(this.#folder, file), digestOf);
    } catch {
      return '';
    }
  }

  async #readAnew(
    stale: readonly DocumentFile[],
    names: Names,
    readings: Map<string, Reading>,
    onRead: OnRead,
  ): Promise<void> {
    let done = 0;
    const fresh = await readFiles(this.#pool, this.#folder, stale, names, (count) => {
      done += count;
      onRead(done, stale.length);
    });
    for (const [index, { file }] of stale.entries()) {
      const reading = fresh[index];
      if (reading) readings.set(file, reading);
    }
  }
}

/** Whether as many files have the stamps that they had; who has none was changed just now. */
function sameStamps(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean {
  for (const [file, stamp] of now) if (before.get(file) !== stamp) return false;
  return true;
}

function pathBelow(file: string): string {
  return file.slice('content/'.length);
}

/** The disk as it was: changed files from their former state, the others as they are. */
function formerDisk(folder: string, { changed, read }: FormerFiles): Disk {
  const former = new Map(changed.map((path) => [path, read(path)]));
  const bytesOf = (path: string) => former.get(path.slice(folder.length + 1));
  return {
    list: () => [
      ...realDisk.list(folder).filter(({ path }) => !former.has(path)),
      ...[...former].flatMap(([path, bytes]) => (bytes ? [{ path, kind: 'file' as const }] : [])),
    ],
    read: (path) => bytesOf(path) ?? realDisk.read(path),
    readPart: (path, start, length) =>
      bytesOf(path)?.subarray(start, start + length) ?? realDisk.readPart(path, start, length),
    size: (path) => bytesOf(path)?.length ?? realDisk.size(path),
  };
}
