import { readSealed, writeSealed } from '../sealed-file.ts';
import type { SiteFile } from '../output/site-file.ts';
import type { TreeStamps } from '../output/site-tree.ts';
import type { Answers } from './answers.ts';
import type { Question } from './question.ts';
import type { Verdict } from './verdict.ts';

/** What the last build made, and from what. */
export interface SiteRecord {
  /** Of the templates. */
  code: string;
  /** All files by their paths. */
  files: Map<string, SiteFile>;
  stamps: TreeStamps;
  /** What each page asked, by its file, as places in the list of questions. */
  asked: Map<string, Uint32Array>;
  /** All that pages asked. */
  questions: Question[];
  /** The digest of the answer to each. */
  answers: string[];
  /** Of all that the search was made from. */
  search: string;
  verdict: Verdict | undefined;
}

/** The form of a record. */
const FORM = 'site 2';

/** What the last build left, or the record of an empty site. */
export function readRecord(file: string): SiteRecord {
  return (readSealed(file, FORM) as SiteRecord | undefined) ?? EMPTY;
}

export function writeRecord(file: string, record: SiteRecord): void {
  writeSealed(file, FORM, record);
}

const EMPTY: SiteRecord = {
  code: '',
  files: new Map(),
  stamps: { out: new Map(), spare: new Map() },
  asked: new Map(),
  questions: [],
  answers: [],
  search: '',
  verdict: undefined,
};

/** What pages asked, for a record: each question once, with the digest of its answer. */
export function askedBy(
  pages: Iterable<{ file: string; asked: readonly Question[] }>,
  answers: Answers,
): Pick<SiteRecord, 'asked' | 'questions' | 'answers'> {
  const places = new Map<Question, number>();
  const placeOf = (question: Question) => {
    let place = places.get(question);
    if (place === undefined) places.set(question, (place = places.size));
    return place;
  };
  const asked = new Map<string, Uint32Array>();
  for (const page of pages) asked.set(page.file, Uint32Array.from(page.asked, placeOf));
  const questions = [...places.keys()];
  return { asked, questions, answers: questions.map((question) => answers.digestOf(question)) };
}
