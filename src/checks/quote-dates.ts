import { dayOf } from '../text/dates.ts';
import { beginOf } from '../text/partial-date.ts';
import type { Check } from './check.ts';

/** No article quotes words that were said after it was published. A warning: what was added later may say so in `updated`. */
export const quoteDates: Check = {
  id: 'quote-after-date',
  *run({ content, suspects, outlines }) {
    const { timezone } = content.documents.publication.fields;
    for (const { file, fields } of suspects.readable.articles) {
      const datings = outlines.get(file)?.datings ?? [];
      if (fields.date === undefined || datings.length === 0) continue;
      const { date, updated = date } = fields;
      const [day, change] = [dayOf(date, timezone), dayOf(updated, timezone)];
      const [last, name] = change > day ? [change, 'updated'] : [day, 'date'];
      for (const { date: said, ...place } of datings) {
        if (beginOf(said) <= last) continue;
        const message = `Unexpected date \`${said}\` of a quotation, expected a day not after \`${name}\` of its article, which is \`${last}\`. Correct one of them.`;
        yield { file, severity: 'warning', rule: this.id, message, ...place };
      }
    }
  },
};
