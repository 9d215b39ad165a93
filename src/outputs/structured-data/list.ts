import type { Publication } from '../../model/publication.ts';
import type { Article } from '../../model/records.ts';
import type { PageReference } from './breadcrumbs.ts';
import { reference, standing, type Thing } from './thing.ts';
import { siteThing } from './publisher.ts';

/** Entries of a list that a page's structured data names; who wants more follows the page. */
export const LISTED = 20;

/** The pages of a list in its order: the first of them by name, and how many there are; nothing for an empty list. */
export function itemList(publication: Publication, items: readonly PageReference[]): Thing | undefined {
  if (items.length === 0) return undefined;
  return {
    '@type': 'ItemList',
    numberOfItems: items.length,
    itemListElement: items.slice(0, LISTED).map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      url: publication.address(path),
    })),
  };
}

/** Articles as entries of a list. */
export function articleReferences(articles: readonly Article[]): PageReference[] {
  return articles.map(({ title, path }) => ({ name: title, path }));
}

/**
 * A page that lists articles or other pages.
 *
 * @param about What the listed pages have in common, when that is a thing of its own.
 */
export function collectionPage(
  publication: Publication,
  page: PageReference & { description?: string | undefined },
  items: readonly PageReference[],
  about?: Thing,
): Thing {
  return standing({
    '@type': 'CollectionPage',
    name: page.name,
    description: page.description,
    url: publication.address(page.path),
    inLanguage: publication.settings.language,
    isPartOf: reference(siteThing(publication)),
    about: about && reference(about),
    mainEntity: itemList(publication, items),
  });
}
