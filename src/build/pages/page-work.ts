import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Records } from '../../model/publication.ts';
import { DamagedCache } from '../damaged-cache.ts';
import { readSealed, writeSealed } from '../sealed-file.ts';
import type { Question } from '../staleness/question.ts';
import type { LibraryEntry } from '../texts/text.ts';

/** What there is to show. */
export interface Shown {
  records: Records;
  /** By file. */
  texts: ReadonlyMap<string, LibraryEntry>;
}

/** All that another process needs to render pages. */
export interface PageWork {
  /** The file with what there is to show, see `writeShown`. */
  shown: string;
  /** The folder of the packs of texts. */
  packs: string;
  /** The folder of the program that renders. */
  server: string;
  /** The folder that pages are written into. */
  tree: string;
}

/** What the file of `writeShown` is called, in the cache; and its form, since nobody but processes of the same build reads it. */
const SHOWN = 'shown';

/**
 * Writes what pages show into a file of the cache for other processes. As a message of ten MB, which goes
 * over in pieces, it would be there only once this process has nothing else to do.
 *
 * @returns The file.
 * @throws When it cannot be written.
 */
export function writeShown(cache: string, shown: Shown): string {
  const file = join(cache, SHOWN);
  writeSealed(file, SHOWN, serialize(shown));
  return file;
}

/**
 * What `writeShown` wrote.
 *
 * @throws {DamagedCache} When it is not there any more.
 */
export function shownIn({ shown }: PageWork): Shown {
  const bytes = readSealed(shown, SHOWN);
  if (!bytes) throw new DamagedCache('what pages show');
  return deserialize(bytes) as Shown;
}

/** Removes what `writeShown` wrote, which nobody needs once pages are rendered. */
export function removeShown(cache: string): void {
  rmSync(join(cache, SHOWN), { recursive: true, force: true });
}

/** A page that is to be written. */
export interface PageTask {
  file: string;
  /** The digest of what is there. */
  former: string | undefined;
}

/** A page that was written, or is as it was. */
export interface WrittenPage {
  file: string;
  digest: string;
  size: number;
  /** What it asked of the site, and what it was told. */
  asked: ReadonlyMap<Question, unknown>;
}

/**
 * A page as another process tells of it. Pages ask much the same, so that each question
 * is told once, and later by its number among those that the process has told.
 */
export interface ToldPage extends Omit<WrittenPage, 'asked'> {
  /** A name for the process: its number may be that of one that ended. */
  by: string;
  /** Questions that it did not tell before, with digests of the answers. */
  questions: readonly (readonly [Question, digest: string])[];
  asked: Uint32Array;
}

/** A page, with what it asked. */
export interface AskingPage extends Omit<WrittenPage, 'asked'> {
  asked: readonly Question[];
}
