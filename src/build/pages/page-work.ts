import type { Records } from '../../model/publication.ts';
import type { Question } from '../staleness/question.ts';
import type { LibraryEntry } from '../texts/text-library.ts';

/** All that a thread needs to render pages. */
export interface PageWork {
  records: Records;
  /** By file. */
  texts: ReadonlyMap<string, LibraryEntry>;
  /** The folder of the packs of texts. */
  packs: string;
  /** The folder of the program that renders. */
  server: string;
  /** The folder that pages are written into. */
  tree: string;
}

/** A page that was written, or is as it was. */
export interface WrittenPage {
  file: string;
  digest: string;
  size: number;
  asked: readonly Question[];
}

/** What a thread is asked: pages by their files, with the digest of what is there. */
export type PageRequest = readonly { file: string; former: string | undefined }[];

/** What it answers: the pages, or what a template threw. */
export type PageReply = { pages: readonly WrittenPage[] } | { error: unknown };
