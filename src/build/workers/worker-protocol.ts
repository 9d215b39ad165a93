import type { ShardRequest } from '../../search/index-shard.ts';
import type { Shard } from '../../search/shard.ts';
import type { Inspection } from '../output/inspect-tree.ts';
import type { Reading } from '../reading/reading.ts';
import type { Names } from '../reading/surroundings.ts';
import type { DocumentFile } from '../../source/read-document.ts';
import type { TemplatesToMake } from '../templates/make-templates.ts';
import type { PageTask, PageWork, ToldPage } from '../pages/page-work.ts';
import type { KeptText, TextJob, TextPlace } from '../texts/text.ts';
import type { Around } from '../texts/text-surroundings.ts';

/** The kinds of work: what a worker is told first, what it is given then, and what it makes of each. */
export interface Work {
  /** Reads files of `content/`, and renders their texts into a pack of its own if it is told what lies around them. */
  read: {
    preparation: { folder: string; names: Names; texts?: TextsToRender | undefined };
    task: DocumentFile;
    result: FreshReading;
  };
  /**
   * Renders texts into a pack of its own; one that is no longer as it was read is `changed`, and one that
   * has none of the new names of entities is the `same`.
   */
  render: {
    preparation: { folder: string; packs: string; around: Around };
    task: TextJob;
    result: KeptText | 'changed' | 'same';
  };
  /** Loads the program that renders pages, which takes a while, and does nothing with it yet. */
  program: { preparation: { server: string }; task: never; result: never };
  /** Has Astro make the templates, and keeps them. */
  templates: { preparation: TemplatesToMake; task: undefined; result: undefined };
  /** Indexes articles for the search, of which the texts are in packs. */
  shards: { preparation: { packs: string }; task: ShardTask; result: Shard };
  /** Finds out what became of a copy of the site since a record was written. */
  inspect: {
    preparation: { recordFile: string; spare: string };
    task: undefined;
    result: ToldInspection | undefined;
  };
  /** Renders pages into a tree. */
  pages: { preparation: PageWork; task: PageTask; result: ToldPage };
}

/** Where texts go that are rendered as they are read, and what lies around them. */
export interface TextsToRender {
  packs: string;
  around: Around;
}

/** A shard of the search that is to be made. */
export interface ShardTask {
  request: ShardRequest;
  /** Where the texts of its documents are. */
  places: readonly TextPlace[];
}

/** What became of a copy of the site. */
export interface ToldInspection extends Omit<Inspection, 'stamps'> {
  /** By the numbers of the record, see `Stamps`. */
  stamps: Uint8Array;
}

/** A file that was just read. */
export interface FreshReading {
  reading: Reading;
  /** Its text, if it was rendered too. */
  text?: KeptText;
}

/** What a worker is told of the tasks that follow. */
export type Preparation = { [Kind in keyof Work]: { kind: Kind } & Work[Kind]['preparation'] }[keyof Work];

/** What a worker is asked. */
export type Request = { prepare: Preparation } | { tasks: readonly unknown[] };

/** Its answer: what it made of the tasks, in their order, or why it could not. */
export type Reply = { results: readonly unknown[] } | Trouble;

/** What was thrown in a worker. */
export interface Trouble {
  failure: string;
  stack?: string | undefined;
  /** What the system calls it: `ENOSPC`, a full disk. */
  code?: string | undefined;
  /** The file that it says this of, and the one that it was to become. */
  path?: string | undefined;
  dest?: string | undefined;
  /** The part of the cache that is damaged, if that is why. */
  damaged?: string;
}

/** What workers will be for: they load what that needs before there is work. */
export type Purpose = 'content' | 'templates';

/** What it says first, when it has loaded all that it needs. */
export const READY = 'ready';

/** What it says when it has done some of many tasks: the time for the next ones begins then. */
export const AT_WORK = 'at work';

/** Tasks for which the time is meant that a worker is given. */
export const TASKS_AT_A_TIME = 64;
