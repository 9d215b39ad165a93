import type { Publication } from '../../model/publication.ts';
import type { Region } from '../../model/records.ts';
import { breadcrumbs, SECTIONS } from './breadcrumbs.ts';
import { articleReferences, collectionPage } from './list.ts';
import { placeThing } from './place.ts';
import { reference, someOf, standing, type Thing } from './thing.ts';

/** The page of a region: the place, and the articles from it and the regions in it. */
export function regionStructuredData(publication: Publication, region: Region): Thing[] {
  const place = describedPlace(publication, region);
  const articles = publication.articlesBy('region', region.slug);
  return [
    standing(place),
    collectionPage(publication, region, articleReferences(articles), place),
    breadcrumbs(publication, [SECTIONS.regions, ...publication.lineage(region.slug).reverse()]),
  ];
}

function describedPlace(publication: Publication, region: Region): Thing {
  const { names, aliases, description, iso, location } = region;
  const parent = publication.region(region.parent ?? '');
  return {
    ...placeThing(publication, region),
    alternateName: someOf([...new Set([...Object.values(names), ...aliases])]),
    description,
    identifier: iso && { '@type': 'PropertyValue', propertyID: 'ISO 3166', value: iso },
    geo: location && { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon },
    containedInPlace: parent && reference(placeThing(publication, parent)),
  };
}
