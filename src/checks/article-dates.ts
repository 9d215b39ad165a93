import { dayOf, instantOf } from '../text/dates.ts';
import type { FieldPath, Finding } from '../source/finding.ts';
import type { Content, ReadableFile } from '../source/content.ts';
import type { LocatedContent } from '../source/located-content.ts';
import { atField, type Check, type Subject } from './check.ts';

/** An article lies in the folder of its year, and was neither updated nor corrected before it was published, nor in the future. */
export const articleDates: Check = {
  id: 'article-date',
  *run(subject) {
    for (const article of subject.suspects.readable.articles) {
      yield* folderOf(article, subject);
      yield* updateOf(article, subject);
      yield* correctionsOf(article, subject);
    }
  },
};

type Article = ReadableFile<'articles'>;

function* folderOf({ id, file, fields: { date } }: Article, { content }: Subject): Generator<Finding> {
  // Of a time, the day depends on the time zone, and so perhaps the year.
  if (date === undefined || !(isDay(date) || isTimeZoneKnown(content))) return;
  const year = dayOf(date, timezoneOf(content)).slice(0, 4);
  const [folder] = id.split('/');
  if (folder === year) return;
  const message = `Unexpected year ${year} of an article in \`content/articles/${folder}/\`, expected it in \`content/articles/${year}/\`, or a date in ${folder}.`;
  yield atField(content, 'wrong-year', file, ['date'], message);
}

function* updateOf(
  { file, fields: { date, updated } }: Article,
  { content, published, today }: Subject,
): Generator<Finding> {
  if (updated === undefined) return;
  const timezone = timezoneOf(content);
  if (date !== undefined && isBefore(updated, date, timezone)) {
    const what = isDay(updated) || isDay(date) ? 'day' : 'time';
    const message = `Unexpected \`${updated}\`, expected a ${what} not before \`date\`, which is ${shown(date, timezone)}.`;
    yield atField(content, 'updated-before-date', file, ['updated'], message);
  } else if (published.has(file) && dayOf(updated, timezone) > today) {
    yield inFuture(content, file, ['updated'], updated);
  }
}

/** By their days where one of them is a day: an article of 9:30 may be updated on its day. */
function isBefore(one: string, other: string, timezone: string): boolean {
  return isDay(one) || isDay(other)
    ? dayOf(one, timezone) < dayOf(other, timezone)
    : instantOf(one, timezone) < instantOf(other, timezone);
}

function isDay(date: string): boolean {
  return !date.includes('T');
}

/** A date as written, with its day where the publication's clocks show another. */
function shown(date: string, timezone: string): string {
  const day = dayOf(date, timezone);
  return date.startsWith(day) ? `\`${date}\`` : `\`${date}\`, ${day} in ${timezone}`;
}

function* correctionsOf(
  { file, fields: { date, corrections = [] } }: Article,
  { content, published, today }: Subject,
): Generator<Finding> {
  const timezone = timezoneOf(content);
  for (const [index, correction] of corrections.entries()) {
    const day = correction?.date;
    if (day === undefined) continue;
    const path = ['corrections', index, 'date'];
    if (published.has(file) && day > today) yield inFuture(content, file, path, day);
    if (date === undefined || !isBefore(day, date, timezone)) continue;
    const message = `Unexpected \`${day}\`, expected a day not before \`date\`, which is ${shown(date, timezone)}.`;
    yield atField(content, 'correction-before-date', file, path, message);
  }
}

/** A warning: a site may be built as of an earlier day. */
function inFuture(content: LocatedContent, file: string, path: FieldPath, date: string): Finding {
  const message = `Unexpected \`${date}\`, expected a day that has come: search engines and feeds are told of it as the last change.`;
  return { ...atField(content, 'future-date', file, path, message), severity: 'warning' };
}

/** Whether the publication names a time zone that there is, or none. */
function isTimeZoneKnown({ readable }: Content): boolean {
  return readable.publication.every(({ fields }) => fields.timezone !== undefined);
}

function timezoneOf({ documents }: Content): string {
  return documents.publication.fields.timezone;
}
