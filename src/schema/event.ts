import { z } from 'zod';
import { line, listOf, partialDate, slugIn } from './scalars.ts';
import { sourceReference } from './source-reference.ts';

/** Something that happened, for timelines. */
export const event = z.strictObject({
  /** When: a day, or a month, quarter or year when the sources say no more. */
  date: partialDate,
  /** What happened, in one sentence. */
  text: line(400),
  /** Who and what took part, as files in `content/entities/`. */
  entities: listOf(slugIn('entities')).default([]),
  /** Where it is reported. */
  source: sourceReference.optional(),
});

export type Event = z.output<typeof event>;
