import type { ArticleFields } from '../schema/article.ts';
import type { Documents } from '../schema/document.ts';
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
 * change or correction that is dated later than it is, which waits for its article. Of
 * several at once it is the first one by its id. Drafts wait for their author.
 */
export function nextDue(documents: Documents, now: number): Due | undefined {
  const { timezone } = documents.publication.fields;
  let next: Due | undefined;
  for (const { file, fields } of documents.articles) {
    if (fields.draft) continue;
    const published = instantOf(fields.date, timezone);
    for (const date of datesOf(fields)) {
      const instant = Math.max(instantOf(date, timezone), published);
      if (instant > now && (!next || instant < next.instant)) next = { instant, file };
    }
  }
  return next;
}

/** When an article, or something about it, becomes public. */
export function datesOf({ date, updated, corrections }: ArticleFields): string[] {
  return [date, ...(updated === undefined ? [] : [updated]), ...corrections.map((one) => one.date)];
}
