import type { Publication } from '../../model/publication.ts';
import { standing, type Thing } from './thing.ts';

/** A page of the site: what readers call it and where it is. */
export interface PageReference {
  name: string;
  /** A path of the site, without the folder that the publication lives in. */
  path: string;
}

/** The pages that group others, as breadcrumbs name them. */
export const SECTIONS = {
  articles: { name: 'Articles', path: '/articles/' },
  entities: { name: 'Entities', path: '/entities/' },
  regions: { name: 'Regions', path: '/regions/' },
  authors: { name: 'Authors', path: '/authors/' },
  series: { name: 'Series', path: '/series/' },
} as const satisfies Record<string, PageReference>;

/** The way from the front page down `trail` to its last page, which is the page itself. */
export function breadcrumbs(publication: Publication, trail: readonly PageReference[]): Thing {
  const front = { name: publication.settings.name, path: '/' };
  return standing({
    '@type': 'BreadcrumbList',
    itemListElement: [front, ...trail].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publication.address(path),
    })),
  });
}
