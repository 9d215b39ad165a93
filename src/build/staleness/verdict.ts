import type { Document, Documents } from '../../schema/document.ts';
import type { Due } from '../../model/next-due.ts';
import type { Finding } from '../../source/finding.ts';
import { dayAt, instantOf } from '../../text/dates.ts';

/**
 * What was said of a folder of content, and the time for which it stays true as long
 * as every file has the same bytes: until something in it becomes public, or the day ends.
 */
export interface Verdict {
  /** Of all files, see `contentDigest`. */
  content: string;
  /** Of the code. */
  sources: string;
  hasSearch: boolean;
  day: string;
  /** Instants in milliseconds since 1970: the last change that had come by then, and the next one. */
  since: number;
  until: number;
  findings: readonly Finding[];
  /** What the site has. */
  made: Made;
}

/** How much there is in a site. */
export interface Made {
  articles: number;
  entities: number;
  regions: number;
  /** Feeds and the like are pages too. */
  pages: number;
  /** What will become public next, and the time zone in which that is told. */
  due?: Due | undefined;
  timezone: string;
}

/** Milliseconds beyond which there are no dates, see `Date`. */
const FOREVER = 8.64e15;

/** The time around an instant within which nothing becomes public. */
export function quietTime(documents: Documents, now: number): Pick<Verdict, 'day' | 'since' | 'until'> {
  const { timezone } = documents.publication.fields;
  let [since, until] = [-FOREVER, FOREVER];
  for (const date of documents.articles.flatMap(datesOf)) {
    const instant = instantOf(date, timezone);
    if (instant <= now) since = Math.max(since, instant);
    else until = Math.min(until, instant);
  }
  return { day: dayAt(now, timezone), since, until };
}

/** What is built now, and when. */
interface Present {
  /** Of all files, see `contentDigest`. */
  content: string;
  sources: string;
  hasSearch: boolean;
  now: number;
}

/** Whether what was said is still true. */
export function stands(verdict: Verdict, { content, sources, hasSearch, now }: Present): boolean {
  return (
    verdict.sources === sources &&
    verdict.hasSearch === hasSearch &&
    verdict.since <= now &&
    now < verdict.until &&
    verdict.day === dayAt(now, verdict.made.timezone) &&
    verdict.content === content
  );
}

function datesOf({ fields: { date, updated, corrections } }: Document<'articles'>): string[] {
  return [date, ...(updated === undefined ? [] : [updated]), ...corrections.map((one) => one.date)];
}
