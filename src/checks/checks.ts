import { articleDates } from './article-dates.ts';
import { articlePictures } from './article-pictures.ts';
import type { Check } from './check.ts';
import { dataFiles } from './data-files.ts';
import { formerAddresses } from './former-addresses.ts';
import { generatedFiles } from './generated-files.ts';
import { links } from './links.ts';
import { pictureFiles } from './picture-files.ts';
import { listOrder } from './list-order.ts';
import { lostAddresses } from './lost-addresses.ts';
import { previewAddresses } from './preview-addresses.ts';
import { publicFiles } from './public-files.ts';
import { quoteDates } from './quote-dates.ts';
import { references } from './references.ts';
import { regionCycles } from './region-cycles.ts';
import { reservedPages } from './reserved-pages.ts';
import { roleDates } from './role-dates.ts';
import { sameNames } from './same-names.ts';
import { sameValues } from './same-values.ts';
import { selfReferences } from './self-references.ts';
import { svgPictures } from './svg-pictures.ts';

/** All checks; to add one, write its file and put it here. */
export const checks: readonly Check[] = [
  references,
  links,
  previewAddresses,
  articlePictures,
  pictureFiles,
  svgPictures,
  dataFiles,
  generatedFiles,
  publicFiles,
  listOrder,
  articleDates,
  quoteDates,
  formerAddresses,
  lostAddresses,
  regionCycles,
  reservedPages,
  roleDates,
  sameNames,
  sameValues,
  selfReferences,
];
