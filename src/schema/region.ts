import { z } from 'zod';
import { isCountryCode } from '../text/country-code.ts';
import { form, formerAddresses, line, listOf, name, names, paragraphs, slugIn } from './scalars.ts';

/** `content/regions/<slug>.yml`: a part of the world that articles belong to. */
export const region = z.strictObject({
  /** The name in the publication's language. */
  name: name(120),
  /** The name in other languages: `{ ru: Татарстан, tt: Татарстан }`. */
  names: names.default({}),
  /** Other spellings that readers search for. */
  aliases: listOf(line(120)).default([]),
  /** One or two sentences that say what and where it is, no markup. */
  description: paragraphs(1000).optional(),
  /** The region that contains it, as a file in `content/regions/`. */
  parent: slugIn('regions').optional(),
  /** Its code in ISO 3166: `KZ`, `RU-TA`. */
  iso: form('expected a code of ISO 3166 such as `KZ` or `RU-TA`', /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, (code) =>
    isCountryCode(code.slice(0, 2)),
  ).optional(),
  /** Where a map puts it, in degrees: its capital or its middle. */
  location: z
    .strictObject({
      /** Degrees east of Greenwich, negative to the west. */
      lon: z.number({ error: 'expected degrees east, -180 to 180' }).min(-180).max(180),
      /** Degrees north of the equator, negative to the south. */
      lat: z.number({ error: 'expected degrees north, -90 to 90' }).min(-90).max(90),
    })
    .optional(),
  /** Addresses at which it was published before, the first one first: `/regions/old-name/`. */
  previously: formerAddresses,
});
