import { dayOf, instantOf } from '../text/dates.ts';
import type { FieldPath, Finding } from '../source/finding.ts';
import type { Content } from '../source/read-content.ts';
import { atField, type Check } from './check.ts';

/** An article lies in the folder of its year, and was neither updated nor corrected before it was published, nor in the future. */
export const articleDates: Check = {
  id: 'article-date',
  *run({ content, published, today }) {
    const { timezone } = content.documents.publication.fields;
    for (const { id, file, fields } of content.documents.articles) {
      const day = dayOf(fields.date, timezone);
      const [folder] = id.split('/');
      if (folder !== day.slice(0, 4)) {
        const message = `Unexpected year ${day.slice(0, 4)} of an article in \`content/articles/${folder}/\`, expected it in \`content/articles/${day.slice(0, 4)}/\`, or a date in ${folder}.`;
        yield atField(content, 'wrong-year', file, ['date'], message);
      }
      if (
        fields.updated !== undefined &&
        instantOf(fields.updated, timezone) < instantOf(fields.date, timezone)
      ) {
        const message = `Unexpected \`${fields.updated}\`, expected a time not before \`date\`, which is \`${fields.date}\`.`;
        yield atField(content, 'updated-before-date', file, ['updated'], message);
      } else if (
        published.has(file) &&
        fields.updated !== undefined &&
        dayOf(fields.updated, timezone) > today
      ) {
        yield inFuture(content, file, ['updated'], fields.updated);
      }
      for (const [index, correction] of fields.corrections.entries()) {
        if (published.has(file) && correction.date > today)
          yield inFuture(content, file, ['corrections', index, 'date'], correction.date);
        if (correction.date >= day) continue;
        const message = `Unexpected \`${correction.date}\`, expected a day not before \`date\`, which is \`${fields.date}\`.`;
        yield atField(content, 'correction-before-date', file, ['corrections', index, 'date'], message);
      }
    }
  },
};

/** A warning: a site may be built as of an earlier day. */
function inFuture(content: Content, file: string, path: FieldPath, date: string): Finding {
  const message = `Unexpected \`${date}\`, expected a day that has come: search engines and feeds are told of it as the last change.`;
  return { ...atField(content, 'future-date', file, path, message), severity: 'warning' };
}
