import type { Publication } from '../../model/publication.ts';
import type { Author } from '../../model/records.ts';
import { isDesk } from '../is-desk.ts';
import { breadcrumbs, SECTIONS } from './breadcrumbs.ts';
import { LISTED } from './list.ts';
import { publisherThing, siteThing } from './publisher.ts';
import { reference, someOf, standing, type Thing } from './thing.ts';

/** The page of an author: who it is, and what is signed with that name. */
export function authorStructuredData(publication: Publication, author: Author): Thing[] {
  return [
    standing({
      '@type': 'ProfilePage',
      name: author.name,
      url: publication.address(author.path),
      inLanguage: publication.settings.language,
      isPartOf: reference(siteThing(publication)),
      mainEntity: describedAuthor(publication, author),
      hasPart: signedWorks(publication, author),
    }),
    breadcrumbs(publication, [SECTIONS.authors, author]),
  ];
}

/** An author as a byline names them. */
export function authorThing(publication: Publication, author: Author): Thing {
  return {
    '@type': isDesk(author) ? 'Organization' : 'Person',
    '@id': publication.address(author.path),
    name: author.name,
    url: publication.address(author.path),
  };
}

function describedAuthor(publication: Publication, author: Author): Thing {
  const desk = isDesk(author);
  return {
    ...authorThing(publication, author),
    alternateName: someOf(Object.values(author.names)),
    description: author.bio,
    // A desk has a field of work where a person has a job.
    jobTitle: desk ? undefined : author.role,
    knowsAbout: desk ? author.role : undefined,
    parentOrganization: desk ? reference(publisherThing(publication)) : undefined,
    email: author.email,
    sameAs: someOf(Object.values(author.links)),
  };
}

function signedWorks(publication: Publication, author: Author): Thing[] {
  return publication
    .articlesBy('author', author.slug)
    .slice(0, LISTED)
    .map(({ title, path }) => ({
      '@type': 'NewsArticle',
      '@id': publication.address(path),
      headline: title,
      url: publication.address(path),
    }));
}
