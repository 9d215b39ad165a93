import type { Publication } from '../../model/publication.ts';
import type { Article } from '../../model/records.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { articleReferences, itemList } from './list.ts';
import { licenceOf, publisherThing, siteThing } from './publisher.ts';
import { reference, standing, type Thing } from './thing.ts';

/**
 * The front page: the site with its search, who publishes it, and what it leads with.
 *
 * @param articles As the page shows them, the lead first.
 */
export function frontStructuredData(publication: Publication, articles: readonly Article[]): Thing[] {
  const { tagline, description, contact, language } = publication.settings;
  const publisher = publisherThing(publication);
  return [
    standing({
      ...siteThing(publication),
      description,
      inLanguage: language,
      license: licenceOf(publication),
      publisher: reference(publisher),
      potentialAction: searchAction(publication),
      mainEntity: itemList(publication, articleReferences(articles)),
    }),
    standing({ ...publisher, slogan: tagline, email: contact }),
    breadcrumbs(publication, []),
  ];
}

/** @see https://schema.org/SearchAction for the form of `query-input`. */
function searchAction(publication: Publication): Thing {
  return {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${publication.address('/search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
}
