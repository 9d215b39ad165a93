import type { Role } from '../schema/entity.ts';
import type { Publication } from './publication.ts';
import type { Entity } from './records.ts';
import { roleOn } from './role-on.ts';

/** The role that an entity has now, as far as its dates tell; one without dates may have ended long ago. */
export function currentRole({ roles }: Entity): Role | undefined {
  const role = roleOn(roles, undefined);
  return role?.from === undefined ? undefined : role;
}

/** Who or what an entity is, in a few words for a list that is of no day: its current role, otherwise its description or region. */
export function entityNote(publication: Publication, entity: Entity): string | undefined {
  const region = publication.region(entity.region ?? '');
  return (
    currentRole(entity)?.title ??
    entity.description ??
    (region?.name === entity.name ? undefined : region?.name)
  );
}
