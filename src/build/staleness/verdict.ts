import type { Documents } from '../../schema/document.ts';
import { datesOf, type Due } from '../../model/next-due.ts';
import type { Finding } from '../../source/finding.ts';
import type { ReadContent } from '../reading/assemble.ts';
import { dayAt, instantOf } from '../../text/dates.ts';

/** How long something that was said of a folder of content stays true, as long as every file and the code are the same: until something in it becomes public, or the day ends. */
export interface Validity {
  /** Of all files, see `contentDigest`. */
  content: string;
  /** Of what they say to each other, see `ReadContent.statements`. */
  statements: string;
  /** Of the code. */
  sources: string;
  day: string;
  /** Instants in milliseconds since 1970: the last change that had come by then, and the next one. */
  since: number;
  until: number;
}

/** What was said of a folder of content and the site that was built from it. */
export interface Verdict extends Validity {
  /** Of the templates alone, whichever part of the site it is. */
  templateSources: string;
  hasSearch: boolean;
  findings: readonly Finding[];
  /** What the site has. */
  summary: SiteSummary;
}

/** How much there is in a site. */
export interface SiteSummary {
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
  for (const date of documents.articles.flatMap(({ fields }) => datesOf(fields))) {
    const instant = instantOf(date, timezone);
    if (instant <= now) since = Math.max(since, instant);
    else until = Math.min(until, instant);
  }
  return { day: dayAt(now, timezone), since, until };
}

/** When it is, and with which code. */
export interface Present {
  sources: string;
  now: number;
}

/**
 * Whether what was said is still true.
 *
 * @param content The digest of all files, see `contentDigest`.
 */
export function holds(validity: Validity, timezone: string, present: Present & { content: string }): boolean {
  return validity.content === present.content && isOfThisTime(validity, timezone, present);
}

/** What checks found, as long as the same would be found now, although texts have other words. */
export function sameFindings(
  known: Validity & { findings: readonly Finding[] },
  timezone: string,
  { statements }: Pick<ReadContent, 'statements'>,
  present: Present,
): readonly Finding[] | undefined {
  const { findings } = known;
  const areSame = isOfThisTime(known, timezone, present) && known.statements === statements(findings);
  return areSame ? findings : undefined;
}

/** Whether the code and the day are the same, and nothing became public since. */
export function isOfThisTime(validity: Validity, timezone: string, { sources, now }: Present): boolean {
  return (
    validity.sources === sources &&
    validity.since <= now &&
    now < validity.until &&
    validity.day === dayAt(now, timezone)
  );
}

/** Whether the site would be built again as it is. */
export function stands(
  verdict: Verdict,
  present: Present & { content: string; hasSearch: boolean },
): boolean {
  return verdict.hasSearch === present.hasSearch && holds(verdict, verdict.summary.timezone, present);
}
