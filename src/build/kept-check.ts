import { join } from 'node:path';
import type { Due } from '../model/next-due.ts';
import type { Finding } from '../source/finding.ts';
import type { ReadContent } from './reading/assemble.ts';
import { UNREAD } from './reading/refused.ts';
import { contentDigest, readingFolder, takeSurvey, type Survey } from './reading/survey.ts';
import { readSealedJson, writeSealedJson } from './sealed-file.ts';
import { knownRight, type IsRight } from './staleness/known-right.ts';
import { holds, quietTime, sameFindings, type Validity } from './staleness/verdict.ts';
import { sourcesDigest } from './templates/template-digest.ts';

/** What a check said of a folder of content. */
export interface CheckResult {
  findings: readonly Finding[];
  /** Articles that are published. */
  articles: number;
  /** What will become public next, and the time zone in which that is told. */
  due?: Due | undefined;
  timezone: string;
}

/** The form of what is kept. */
const FORM = 'check 2';

/** What the last check of a folder said, kept as long as it is true, so that it need not be found out again. */
export class KeptCheck {
  readonly #file: string;
  readonly #folder: string;
  readonly #kept: string;
  readonly #root: string;
  #sources: string;
  #known: (CheckResult & Validity) | undefined;

  /**
   * @param root The root of the project.
   * @param folder The absolute path of the content.
   * @param cache The folder of what is kept of content between runs, see `readingFolder`.
   */
  constructor(root: string, folder: string, cache: string) {
    this.#folder = folder;
    this.#kept = readingFolder(cache, folder);
    this.#file = join(this.#kept, 'check');
    this.#root = root;
    this.#sources = this.#sourcesNow();
  }

  /** Looks again at the code, and at what lies in `public/`: while a folder is watched, both may change. */
  renew(): void {
    this.#sources = this.#sourcesNow();
  }

  #sourcesNow(): string {
    return sourcesDigest({ root: this.#root, folder: 'src' });
  }

  /** What was said, if the same would be said now; or else what files there are, if that had to be found out. */
  read(now: number): { known?: CheckResult; survey?: Survey } {
    this.#known = readSealedJson(this.#file, FORM) as (CheckResult & Validity) | undefined;
    if (!this.#known) return {};
    const survey = takeSurvey(this.#folder, this.#kept);
    const { listing, digests } = survey;
    const content = contentDigest(listing, (file) => digests.of(file));
    digests.save();
    const isTrue = holds(this.#known, this.#known.timezone, { content, sources: this.#sources, now });
    return isTrue ? { known: this.#known } : { survey };
  }

  /** What was said, if the same would be said of what was read now. */
  stillTrue(read: ReadContent, now: number): CheckResult | undefined {
    const known = this.#known;
    return known && sameFindings(known, known.timezone, read, { sources: this.#sources, now }) && known;
  }

  /** The files that need not be looked at again, if there are any, see `knownRight`. */
  isRight(read: ReadContent, now: number): IsRight | undefined {
    const known = this.#known;
    return known && knownRight(known, known.timezone, read, { sources: this.#sources, now });
  }

  /**
   * Keeps what was said of what was read, unless a text could not be read, by which the machine may be at
   * fault. What cannot be kept is done without.
   */
  keep(result: CheckResult, read: ReadContent, now: number): void {
    if (result.findings.some(({ rule }) => rule === UNREAD)) {
      this.#known = undefined;
      return;
    }
    const validity: Validity = {
      content: read.digest,
      statements: read.statements(result.findings),
      sources: this.#sources,
      ...quietTime(read.content.documents, now),
    };
    this.#known = { ...result, ...validity };
    try {
      writeSealedJson(this.#file, FORM, this.#known);
    } catch {
      // The next check finds it out again.
    }
  }
}
