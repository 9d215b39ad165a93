import { z } from 'zod';
import { emailAddress, formerAddresses, line, name, names, paragraphs, webAddress } from './scalars.ts';

/** `content/authors/<slug>.yml`: a person or a desk that signs articles. */
export const author = z.strictObject({
  /** The name in the byline. */
  name: name(120),
  /** The name in other languages: `{ ru: …, tt: … }`. */
  names: names.default({}),
  /** What they do at the publication. */
  role: line(160).optional(),
  /** A few sentences about them, no markup. */
  bio: paragraphs(2000).optional(),
  /** Their pages elsewhere, by name: `{ website: https://… }`. */
  links: z
    .record(line(40), webAddress, {
      error: 'expected addresses by name, such as `{ website: https://example.org/ }`',
    })
    .default({}),
  /** Where readers write to them. */
  email: emailAddress.optional(),
  /** Addresses at which it was published before, the first one first: `/authors/old-name/`. */
  previously: formerAddresses,
});
