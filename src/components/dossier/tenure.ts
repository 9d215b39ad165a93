import type { Role } from '../../schema/entity.ts';
import { partialDay, periodText } from '../../text/dates.ts';

/** When a role was held, in words, as far as sources say: `2010–2022`, `Since May 2010`. */
export function tenure({ from, to }: Role, language: string): string | undefined {
  if (from !== undefined) {
    return to === undefined ? `Since ${partialDay(from, language)}` : periodText(`${from}/${to}`, language);
  }
  return to === undefined ? undefined : `Until ${partialDay(to, language)}`;
}
