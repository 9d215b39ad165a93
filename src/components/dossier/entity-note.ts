import { roleOn, type Publication } from '../../model/publication.ts';
import type { Entity } from '../../model/records.ts';

/** Who or what an entity is, in a few words for a list: its newest role, otherwise its region. */
export function entityNote(publication: Publication, entity: Entity): string | undefined {
  const role = roleOn(entity.roles, undefined);
  if (role) return role.title;
  const region = publication.region(entity.region ?? '');
  return region && region.name !== entity.name ? region.name : undefined;
}
