import type { Publication } from '../../model/publication.ts';
import type { Thing } from './thing.ts';

/** Who publishes, by the name in the settings or else by that of the publication. */
export function publisherThing(publication: Publication): Thing {
  const { publisher, name } = publication.settings;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${publication.address('/')}#publisher`,
    name: publisher ?? name,
    url: publication.address('/'),
  };
}

/** The site as a whole. */
export function siteThing(publication: Publication): Thing {
  return {
    '@type': 'WebSite',
    '@id': `${publication.address('/')}#website`,
    name: publication.settings.name,
    url: publication.address('/'),
  };
}

/** The licence of the texts: its address where there is one, as schema.org prefers. */
export function licenceOf(publication: Publication): Thing | string | undefined {
  const { licence } = publication.settings;
  return licence && (licence.url ?? { '@type': 'CreativeWork', name: licence.name });
}
