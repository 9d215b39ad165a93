import { z } from 'zod';
import { formerAddresses, line, paragraphs } from './scalars.ts';

/** The front matter of `content/pages/<slug>.md`: a page about the publication itself. */
export const page = z.strictObject({
  /** The heading of the page. */
  title: line(160),
  /** What the page says, in a sentence, for search engines and previews. */
  description: paragraphs(500).optional(),
  /** Addresses at which it was published before, the first one first: `/old-name/`. */
  previously: formerAddresses,
});
