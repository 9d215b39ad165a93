import type { Publication } from '../../model/publication.ts';
import type { Entity } from '../../model/records.ts';
import type { EntityKind, Role } from '../../schema/entity.ts';
import { breadcrumbs, SECTIONS } from './breadcrumbs.ts';
import { articleReferences, collectionPage } from './list.ts';
import { placeThing } from './place.ts';
import { reference, someOf, standing, type Thing } from './thing.ts';

const TYPES: Record<EntityKind, string> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Place',
  project: 'Project',
  document: 'CreativeWork',
};

/** How each type says to which region it belongs; a person's is left unsaid, since a file does not tell home from office. */
const REGION_PROPERTY: Record<EntityKind, string | undefined> = {
  person: undefined,
  organisation: 'location',
  place: 'containedInPlace',
  project: 'location',
  document: 'spatialCoverage',
};

/** The dossier of an entity: who or what it is, and the articles that name it. */
export function entityStructuredData(publication: Publication, entity: Entity): Thing[] {
  const thing = describedEntity(publication, entity);
  const articles = publication.articlesBy('entity', entity.slug);
  return [
    standing(thing),
    collectionPage(publication, entity, articleReferences(articles), thing),
    breadcrumbs(publication, [SECTIONS.entities, entity]),
  ];
}

/** An entity as an article refers to it: enough to recognise it by any of its names and pages. */
export function entityThing(publication: Publication, entity: Entity): Thing {
  const { name, names, aliases, links, path, kind } = entity;
  const others = new Set([...Object.values(names), ...aliases]);
  others.delete(name);
  return {
    '@type': TYPES[kind],
    '@id': publication.address(path),
    name,
    alternateName: someOf([...others]),
    url: publication.address(path),
    sameAs: someOf(Object.values(links)),
  };
}

function describedEntity(publication: Publication, entity: Entity): Thing {
  const region = publication.region(entity.region ?? '');
  const property = REGION_PROPERTY[entity.kind];
  return {
    ...entityThing(publication, entity),
    description: entity.description,
    ...(region && property !== undefined && { [property]: reference(placeThing(publication, region)) }),
    hasOccupation: entity.kind === 'person' ? someOf(entity.roles.map(occupation)) : undefined,
  };
}

/** An office with its time: unlike a `jobTitle`, it does not claim that the person holds it today. */
function occupation({ title, from, to }: Role): Thing {
  return {
    '@type': 'Role',
    hasOccupation: { '@type': 'Occupation', name: title },
    startDate: isoDate(from),
    endDate: isoDate(to),
  };
}

/** A year, month or day; a quarter, which ISO 8601 cannot write, is left out. */
function isoDate(date: string | undefined): string | undefined {
  return date?.includes('Q') ? undefined : date;
}
