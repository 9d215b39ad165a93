import type { VFile } from 'vfile';
import type { Place } from '../text/place.ts';
import type { MarkdownContext } from './markdown-context.ts';
import type { RenderedBody } from './rendered-body.ts';
import { wordsOf, type BodyWords } from './words.ts';

/** One text on its way through the plugins: what they are told, and what they find. */
export interface Job {
  context: MarkdownContext;
  /** The words that the generator adds, in the language of the text. */
  words: BodyWords;
  headingIds: Set<string>;
  links: RenderedBody['links'];
  images: RenderedBody['images'];
  quotes: { id: string; by: string; date?: string }[];
  /** Where the text dates a quotation. */
  datings: (Place & { date: string })[];
  figures: RenderedBody['figures'];
  /** The slugs of entities that the text links or quotes. */
  entities: Set<string>;
  /** Where the text names an entity by hand. */
  namings: (Place & { slug: string })[];
  charts: RenderedBody['charts'];
}

declare module 'vfile' {
  interface DataMap {
    job: Job;
  }
}

export function newJob(context: MarkdownContext): Job {
  return {
    context,
    words: wordsOf(context.language),
    headingIds: new Set(),
    links: [],
    images: [],
    quotes: [],
    datings: [],
    figures: [],
    entities: new Set(),
    namings: [],
    charts: [],
  };
}

/** The job that a file carries. */
export function jobOf(file: VFile): Job {
  if (!file.data.job) throw new TypeError('Expected a file with a job');
  return file.data.job;
}
