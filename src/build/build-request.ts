import type { PublicationFields } from '../schema/publication.ts';
import type { Finding } from '../source/finding.ts';
import type { KnownBefore } from './check-content.ts';
import type { Slice } from './output/part.ts';
import type { ReadContent } from './reading/assemble.ts';
import type { Survey } from './reading/survey.ts';
import type { SiteSummary } from './staleness/verdict.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { TemplateSource } from './templates/template-digest.ts';
import type { WorkerPool } from './workers/worker-pool.ts';

/** Where a site is built from and to. */
export interface BuildPlaces {
  /** The absolute path of the content. */
  content: string;
  /** Where the finished site goes; changed in one step when everything is written. */
  out: string;
  /** What is kept between builds; may be deleted at any time. */
  cache: string;
}

/** What a build is told besides. */
export interface BuildOptions {
  templates: TemplateSource;
  /** Whether the site gets its search. */
  hasSearch: boolean;
  /** Of several machines that build one site each a slice, which this is. */
  slice?: Slice | undefined;
  /** The instant that decides what is published yet, in milliseconds since 1970. */
  now: number;
  pool: WorkerPool;
  stopwatch: Stopwatch;
  /** Told what its user should know although it goes on. */
  onNotice: (message: string) => void;
  /** Told what the build is about, and of long work how much is done. */
  onProgress: (what: string, done?: number, all?: number) => void;
}

/** How a build ended. */
export interface BuildResult {
  /**
   * Why it did what it did: there was no site; what changed since the last build is the code,
   * which part of the site is built, the content, whether there is a search, what is public by
   * now, the served site itself, what is kept, or nothing; or the content was refused, and
   * nothing was done.
   */
  reason:
    'first' | 'code' | 'part' | 'content' | 'search' | 'time' | 'site' | 'cache' | 'nothing' | 'refused';
  /** What authors should know, as the check says it. */
  findings: readonly Finding[];
  summary: SiteSummary;
  /** Pages that were rendered. */
  rendered: number;
  /** Files that were written or removed. */
  written: number;
}

/** The content that a site is built from. */
export interface ContentSource {
  /** Finds out what files there are. */
  survey: () => Survey;
  /** Whoever reads them: it takes a moment to load, and when nothing changed it is not asked for. */
  open: (survey: Survey) => Promise<OpenContent>;
}

/** The files of a survey, to be read. */
export interface OpenContent {
  /** The settings of the publication, unless they are wrong. */
  settings: () => Promise<PublicationFields | undefined>;
  /** @param packs The folder of packs into which texts are rendered that are read anew. */
  read: (packs: string) => Promise<ReadContent>;
  /**
   * Says what is wrong with it.
   *
   * @param known What was found out before.
   */
  check: (read: ReadContent, known: KnownBefore) => Promise<readonly Finding[]>;
}
