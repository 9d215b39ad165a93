import type { Publication } from '../../model/publication.ts';
import { breadcrumbs, type PageReference } from './breadcrumbs.ts';
import { publisherThing, siteThing } from './publisher.ts';
import { reference, standing, type Thing } from './thing.ts';

/** The pages about the publication for which schema.org has a name; all others are web pages. */
const TYPES: Readonly<Record<string, string>> = {
  '/about/': 'AboutPage',
  '/contact/': 'ContactPage',
  '/search/': 'SearchResultsPage',
};

/** A page about the publication itself, or one of its tools. */
export function staticPageStructuredData(
  publication: Publication,
  { name, path, description }: PageReference & { description?: string | undefined },
): Thing[] {
  return [
    standing({
      '@type': TYPES[path] ?? 'WebPage',
      name,
      description,
      url: publication.address(path),
      inLanguage: publication.settings.language,
      isPartOf: reference(siteThing(publication)),
      publisher: publisherThing(publication),
    }),
    breadcrumbs(publication, [{ name, path }]),
  ];
}
