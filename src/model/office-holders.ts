import type { Role } from '../schema/entity.ts';
import { comparePartialDates } from '../text/partial-date.ts';
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
    .sort((a, b) => byBeginning(a.role.from, b.role.from));
}

function byBeginning(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return comparePartialDates(a, b);
}
