import { currentRole } from '../model/entity-note.ts';
import { ARTICLE_KIND_NAMES, ENTITY_KIND_NAMES } from '../model/kind-names.ts';
import type { Grouping } from '../model/article-groups.ts';
import type { Publication } from '../model/publication.ts';
import type { Entity } from '../model/records.ts';
import type { NameEntry, Names } from './format.ts';
import { otherNames, type Named } from './spellings.ts';

/** The names of a publication for its search, in the order of its records. */
export function nameLists(publication: Publication): Names {
  const entry = (grouping: Grouping, slug: string, named: Named, note: string): NameEntry => ({
    slug,
    name: named.name,
    note,
    articles: publication.articlesBy(grouping, slug).length,
    others: otherNames(named),
  });
  return {
    entities: publication.entities.map((one) => ({
      ...entry('entity', one.slug, one, noteOn(one)),
      ...(one.roles.length > 0 && { roles: [...new Set(one.roles.map(({ title }) => title))] }),
    })),
    regions: publication.regions.map((one) => ({
      ...entry('region', one.slug, one, 'Region'),
      ...(one.parent !== undefined && { parent: one.parent }),
    })),
    authors: publication.authors.map((one) => entry('author', one.slug, one, one.role ?? 'Author')),
    series: publication.series.map(({ slug, title }) => entry('series', slug, { name: title }, 'Series')),
    kinds: Object.entries(ARTICLE_KIND_NAMES).map(([slug, name]) => ({ slug, name })),
  };
}

/** The current role, or the kind. */
function noteOn(entity: Entity): string {
  return currentRole(entity)?.title ?? ENTITY_KIND_NAMES[entity.kind].one;
}
