import { deserialize, serialize } from 'node:v8';
import type { Records } from '../../model/publication.ts';
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
  /** See `shownIn`: taken apart once for all that are told. */
  shown: Uint8Array;
  /** The folder of the packs of texts. */
  packs: string;
  /** The folder of the program that renders. */
  server: string;
  /** The folder that pages are written into. */
  tree: string;
}

/** What pages show, as other processes are told of it. */
export function packShown(shown: Shown): Uint8Array {
  return serialize(shown);
}

/** What `packShown` packed. */
export function shownIn({ shown }: PageWork): Shown {
  return deserialize(shown) as Shown;
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
