import type { Publication } from '../../model/publication.ts';
import { breadcrumbs, type PageReference } from './breadcrumbs.ts';
import { collectionPage } from './list.ts';
import type { Thing } from './thing.ts';

/** A page that is a list: the archive, a year, the entities, a numbered page of any of them. */
interface Collection extends PageReference {
  description?: string | undefined;
  /** What it lists, in order. */
  items: readonly PageReference[];
  /** The pages between the front page and this one. */
  above?: readonly PageReference[];
}

/** A page that lists other pages and is about nothing else. */
export function collectionStructuredData(publication: Publication, collection: Collection): Thing[] {
  const { name, path, description, items, above = [] } = collection;
  return [
    collectionPage(publication, { name, path, description }, items),
    breadcrumbs(publication, [...above, { name, path }]),
  ];
}
