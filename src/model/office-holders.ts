import { compareText } from '../text/compare.ts';
import type { Role } from '../schema/entity.ts';
import type { Entity } from './records.ts';

/** Someone who holds or held a role in something. */
export interface OfficeHolder {
  entity: Entity;
  role: Role;
}

/**
 * Who has or had a role `of` an entity: those whose beginning is known in order
 * of time, then the others in the order of `entities`.
 */
export function officeHolders(slug: string, entities: readonly Entity[]): OfficeHolder[] {
  return entities
    .flatMap((entity) => entity.roles.filter((role) => role.of === slug).map((role) => ({ entity, role })))
    .sort((a, b) => compareText(a.role.from ?? '~', b.role.from ?? '~'));
}
