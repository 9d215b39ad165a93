import type { Documents } from '../schema/document.ts';
import { compareText } from '../text/compare.ts';
import { instantOf } from '../text/dates.ts';

/** Something that will change the publication by itself when its time comes. */
export interface Due {
  /** In milliseconds since 1970. */
  instant: number;
  /** The file that says so. */
  file: string;
}

/**
 * What becomes public next after the instant `now`: an article that is scheduled, or a
 * change or correction that is dated later than it is, which waits for its article.
 * Drafts wait for their author.
 */
export function nextDue(documents: Documents, now: number): Due | undefined {
  const { timezone } = documents.publication.fields;
  const due = documents.articles.flatMap(({ file, fields }): Due[] =>
    fields.draft
      ? []
      : [fields.date, fields.updated, ...fields.corrections.map(({ date }) => date)]
          .filter((date) => date !== undefined)
          .map((date) => Math.max(instantOf(date, timezone), instantOf(fields.date, timezone)))
          .map((instant) => ({ file, instant }))
          .filter(({ instant }) => instant > now),
  );
  return due.sort((a, b) => a.instant - b.instant || compareText(a.file, b.file))[0];
}
