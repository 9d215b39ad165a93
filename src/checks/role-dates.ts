import { beginOf, endOf } from '../text/partial-date.ts';
import { atField, type Check } from './check.ts';

/** A role does not end before it begins. */
export const roleDates: Check = {
  id: 'role-dates',
  *run({ content, suspects }) {
    for (const { file, fields } of suspects.readable.entities) {
      for (const [index, { from, to } = {}] of (fields.roles ?? []).entries()) {
        if (from === undefined || to === undefined || endOf(to) >= beginOf(from)) continue;
        const message = `Unexpected \`${to}\`, expected a time not before \`from\`, which is \`${from}\`.`;
        yield atField(content, this.id, file, ['roles', index, 'to'], message);
      }
    }
  },
};
