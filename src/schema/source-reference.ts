import { z } from 'zod';
import { line, partialDate, webAddress } from './scalars.ts';

/** Where something was read, so that a reader can read it too. */
export const sourceReference = z.strictObject({
  /** The title of the document, data set or page. */
  title: line(300),
  /** Its address on the web. */
  url: webAddress.optional(),
  /** Who published it. */
  publisher: line(160).optional(),
  /** When it was published or read: a year, month or day. */
  date: partialDate.optional(),
});

export type SourceReference = z.output<typeof sourceReference>;
