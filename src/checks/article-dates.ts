import { dayOf, instantOf } from '../text/dates.ts';
import { atField, type Check } from './check.ts';

/** An article lies in the folder of its year, and nothing in it happened before it was published. */
export const articleDates: Check = {
  id: 'article-date',
  *run({ content }) {
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
      }
      for (const [index, correction] of fields.corrections.entries()) {
        if (correction.date >= day) continue;
        const message = `Unexpected \`${correction.date}\`, expected a day not before \`date\`, which is \`${fields.date}\`.`;
        yield atField(content, 'correction-before-date', file, ['corrections', index, 'date'], message);
      }
    }
  },
};
