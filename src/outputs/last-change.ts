import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { instantOf } from '../text/dates.ts';

/**
 * The instant, in milliseconds since 1970, at which what readers see of an
 * article last changed: its publication, its update or its newest correction,
 * whichever is latest.
 */
export function lastChange({ settings: { timezone } }: Publication, article: Article): number {
  const [correction] = article.corrections;
  return Math.max(
    article.instant,
    article.updated?.instant ?? 0,
    correction ? instantOf(correction.date, timezone) : 0,
  );
}

/** The last change among articles; nothing when there are none. */
export function newestChange(publication: Publication, articles: readonly Article[]): number | undefined {
  return articles.reduce<number | undefined>(
    (newest, article) => Math.max(newest ?? -Infinity, lastChange(publication, article)),
    undefined,
  );
}
