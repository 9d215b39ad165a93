import type { Role } from '../schema/entity.ts';
import { beginOf, endOf } from '../text/partial-date.ts';

/**
 * The role that someone had on a day: the last listed of those whose dates cover
 * it. A role without dates may have been held on any day, so it is the answer
 * only where no dated role covers the day; of several the last listed.
 *
 * @param date A year, quarter, month or day, of which a role covers some part; without it,
 *   the role at present: one that has no end.
 */
export function roleOn(roles: readonly Role[], date: string | undefined): Role | undefined {
  return (
    roles.findLast((role) => isDated(role) && covers(role, date)) ?? roles.findLast((role) => !isDated(role))
  );
}

function isDated({ from, to }: Role): boolean {
  return from !== undefined || to !== undefined;
}

function covers({ from, to }: Role, date: string | undefined): boolean {
  if (date === undefined) return to === undefined;
  return (
    (from === undefined || beginOf(from) <= endOf(date)) && (to === undefined || endOf(to) >= beginOf(date))
  );
}
