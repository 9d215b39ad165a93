import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { instantOf } from '../text/dates.ts';

/**
 * The instant, in milliseconds since 1970, at which what readers see of an
 * article last changed: its publication, its update or its newest correction,
 * whichever is latest.
 */
export function lastChange({ settings: { timezone } }: Publication, article: Article): number {
  return changeIn(timezone, article);
}

/** The last change among articles; nothing when there are none. */
export function newestChange(publication: Publication, articles: readonly Article[]): number | undefined {
  const { timezone } = publication.settings;
  return articles.reduce<number | undefined>(
    (newest, article) => Math.max(newest ?? -Infinity, changeIn(timezone, article)),
    undefined,
  );
}

function changeIn(timezone: string, { instant, updated, corrections: [newest] }: Article): number {
  return Math.max(instant, updated?.instant ?? 0, newest ? instantOf(newest.date, timezone) : 0);
}
