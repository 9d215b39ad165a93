import { articleDates } from './article-dates.ts';
import { bodyMessages } from './bodies.ts';
import type { Check } from './check.ts';
import { formerAddresses } from './former-addresses.ts';
import { files } from './files.ts';
import { links } from './links.ts';
import { references } from './references.ts';
import { regionCycles } from './region-cycles.ts';
import { reservedPages } from './reserved-pages.ts';

/** All checks; to add one, write its file and put it here. */
export const checks: readonly Check[] = [
  bodyMessages,
  references,
  links,
  files,
  articleDates,
  formerAddresses,
  regionCycles,
  reservedPages,
];
