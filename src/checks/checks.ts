import { articleDates } from './article-dates.ts';
import { articlePictures } from './article-pictures.ts';
import { bodyMessages } from './body-messages.ts';
import type { Check } from './check.ts';
import { formerAddresses } from './former-addresses.ts';
import { links } from './links.ts';
import { references } from './references.ts';
import { regionCycles } from './region-cycles.ts';
import { reservedPages } from './reserved-pages.ts';
import { roleDates } from './role-dates.ts';
import { svgPictures } from './svg-pictures.ts';

/** All checks; to add one, write its file and put it here. */
export const checks: readonly Check[] = [
  bodyMessages,
  references,
  links,
  articlePictures,
  svgPictures,
  articleDates,
  formerAddresses,
  regionCycles,
  reservedPages,
  roleDates,
];
