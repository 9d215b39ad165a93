import { z } from 'zod';
import { formerAddresses, name, paragraphs } from './scalars.ts';

/** `content/series/<slug>.yml`: articles that belong together. */
export const series = z.strictObject({
  /** The name of the series. */
  title: name(120),
  /** What it is about, no markup. */
  description: paragraphs(1000).optional(),
  /** Addresses at which it was published before, the first one first: `/series/old-name/`. */
  previously: formerAddresses,
});
