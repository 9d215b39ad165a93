import type { Answers } from './answers.ts';
import type { SiteRecord } from './site-record.ts';
import type { SiteFiles } from '../output/site-file.ts';

/** Which pages have to be rendered, and which need not. */
export interface Plan {
  /** Files of pages. */
  stale: string[];
  fresh: string[];
}

/**
 * Asks all questions of the last build again. A page is stale when it is new, when its
 * file is lost, or when one of its questions has another answer now.
 *
 * @param pages The files of all pages.
 * @param intact The files that are as the last build left them.
 */
export function planPages(
  pages: Iterable<string>,
  { asked, questions, answers: former }: SiteRecord,
  intact: SiteFiles,
  answers: Answers,
): Plan {
  const isChanged = Uint8Array.from(questions, (question, index) =>
    answers.digestOf(question) === former[index] ? 0 : 1,
  );
  const plan: Plan = { stale: [], fresh: [] };
  for (const file of pages) {
    const own = asked.get(file);
    const isFresh = own && intact.has(file) && own.every((question) => isChanged[question] === 0);
    (isFresh ? plan.fresh : plan.stale).push(file);
  }
  return plan;
}
