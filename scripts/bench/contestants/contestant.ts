import type { Command } from '../measure.ts';
import type { Change } from '../changes.ts';

/** A site generator with a site: what is measured. */
export interface Contestant {
  id: ContestantId;
  name: string;
  version: string;
  /** Builds the whole site into `out`, from whatever earlier builds left. */
  build: Command;
  out: string;
  /** Throws away what earlier builds left. */
  clear: () => void;
  /** Only of a generator that builds no more than it must: a change of what all pages show. */
  templateChange?: () => Change;
}

export type ContestantId = 'gazetteer' | 'gazetteer-everything' | 'hugo' | 'eleventy';

/** A contestant that cannot take part, and what would let it. */
export interface Absent {
  name: string;
  reason: string;
}

/** Where a contestant finds and puts things. */
export interface Place {
  /** The folder of content, which nobody else touches while a contestant builds. */
  content: string;
  /** A folder of the bench's own; each contestant has one in it that bears its id. */
  work: string;
  /** Kept between runs of the bench. */
  cache: string;
}
