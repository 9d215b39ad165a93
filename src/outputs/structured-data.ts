/** What pages tell machines about themselves: for each kind of page, its objects of JSON-LD with its breadcrumbs. */

export { articleStructuredData } from './structured-data/article.ts';
export { authorStructuredData } from './structured-data/author.ts';
export { collectionStructuredData } from './structured-data/collection.ts';
export { entityStructuredData } from './structured-data/entity.ts';
export { frontStructuredData } from './structured-data/front.ts';
export { regionStructuredData } from './structured-data/region.ts';
export { seriesStructuredData } from './structured-data/series.ts';
export { staticPageStructuredData } from './structured-data/static-page.ts';
export { SECTIONS, type PageReference } from './structured-data/breadcrumbs.ts';
export type { Thing } from './structured-data/thing.ts';
