/** Folders and names at the root of the site that the generator itself uses. */
export const GENERATOR_FOLDERS: readonly string[] = [
  '404',
  'articles',
  'assets',
  'authors',
  'corrections',
  'data',
  'entities',
  'figures',
  'indicators',
  'quotes',
  'regions',
  'search',
  'series',
  'timeline',
];
