import type { Publication } from '../../model/publication.ts';
import type { Region } from '../../model/records.ts';
import type { Thing } from './thing.ts';

/** A region as articles and dossiers refer to it. */
export function placeThing(publication: Publication, region: Region): Thing {
  return {
    '@type': placeType(region),
    '@id': publication.address(region.path),
    name: region.name,
    url: publication.address(region.path),
  };
}

/** In ISO 3166, two letters are a country; a hyphen follows them where it is a part of one. */
function placeType({ iso }: Region): string {
  if (iso === undefined) return 'Place';
  return iso.includes('-') ? 'AdministrativeArea' : 'Country';
}
