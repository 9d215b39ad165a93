import { join } from 'node:path';
import type { SiteFiles } from '../output/site-file.ts';
import { digestOf } from '../digest.ts';
import { readSealedJson, writeSealedJson } from '../sealed-file.ts';
import type { Answers } from './answers.ts';
import type { Question } from './question.ts';

/** Which pages have to be rendered, and which need not, by their files. */
export interface Plan {
  stale: string[];
  fresh: string[];
}

/** What is kept of the inquiries of a build. */
interface Kept {
  questions: Question[];
  /** The digest of the answer to each. */
  answers: string[];
  /** What each page asked, by its file, as places in the list of questions. */
  asked: [file: string, places: number[]][];
  /** The digests of what answers follow from, see `Basis`. */
  bases: [name: string, digest: string][];
}

const NONE: Kept = { questions: [], answers: [], asked: [], bases: [] };

/** What pages asked, and what they were told. */
export class Inquiries {
  readonly #questions: Question[];
  readonly #answers: string[];
  readonly #asked: Map<string, readonly number[]>;
  readonly #places: Map<Question, number>;

  #bases: ReadonlyMap<string, string>;

  constructor({ questions, answers, asked, bases }: Kept = NONE) {
    this.#questions = [...questions];
    this.#answers = [...answers];
    this.#asked = new Map(asked);
    this.#bases = new Map(bases);
    this.#places = new Map(questions.map((question, place) => [question, place]));
  }

  /**
   * Asks all questions again. A page is stale when it is new, when its file is lost,
   * or when one of its questions has another answer now.
   *
   * @param pages The files of all pages.
   * @param intact The files that are as the last build left them.
   */
  plan(pages: Iterable<string>, intact: SiteFiles, answers: Answers): Plan {
    const isChanged = new Uint8Array(this.#questions.length);
    for (const [place, question] of this.#questions.entries()) {
      if (this.#isSettled(question, answers)) continue;
      const answer = answers.digestOf(question);
      if (answer === this.#answers[place]) continue;
      isChanged[place] = 1;
      this.#answers[place] = answer;
    }
    const plan: Plan = { stale: [], fresh: [] };
    for (const file of pages) {
      const asked = this.#asked.get(file);
      const isFresh = asked && intact.has(file) && asked.every((place) => isChanged[place] === 0);
      (isFresh ? plan.fresh : plan.stale).push(file);
    }
    return plan;
  }

  /** Whether all that an answer follows from is as it was. */
  #isSettled(question: Question, answers: Answers): boolean {
    const basis = answers.basisOf(question);
    return basis?.every((name) => answers.digestOfBasis(name) === this.#bases.get(name)) === true;
  }

  /** Notes what a page asked when it was rendered. */
  note(file: string, asked: readonly Question[], answers: Answers): void {
    const places = asked.map((question) => {
      let place = this.#places.get(question);
      if (place === undefined) {
        this.#places.set(question, (place = this.#questions.length));
        this.#questions.push(question);
        this.#answers.push(answers.digestOf(question));
        // So that the next build knows what the answer follows from.
        for (const name of answers.basisOf(question) ?? []) answers.digestOfBasis(name);
      }
      return place;
    });
    this.#asked.set(file, places);
  }

  /** Forgets pages that are not there any more, and what only they asked. */
  forgetOthers(pages: { has: (file: string) => boolean }): void {
    const gone = [...this.#asked.keys()].filter((file) => !pages.has(file));
    for (const file of gone) this.#asked.delete(file);
  }

  /** What is to be kept: questions that some page asks. */
  toKeep(answers: Answers): Kept {
    const isAsked = new Uint8Array(this.#questions.length);
    for (const asked of this.#asked.values()) for (const place of asked) isAsked[place] = 1;
    const fresh = new Uint32Array(isAsked.length);
    let next = 0;
    for (const [place, flag] of isAsked.entries()) if (flag === 1) fresh[place] = next++;
    const isKept = (_: unknown, place: number) => isAsked[place] === 1;
    const isWhole = next === isAsked.length;
    return {
      questions: isWhole ? this.#questions : this.#questions.filter(isKept),
      answers: isWhole ? this.#answers : this.#answers.filter(isKept),
      asked: [...this.#asked].map(([file, asked]) => [
        file,
        isWhole ? [...asked] : asked.map((place) => fresh[place] ?? 0),
      ]),
      bases: [...answers.bases],
    };
  }
}

/** The form of what is kept. */
const FORM = 'inquiries 2';

/**
 * The inquiries of the last build, or none.
 *
 * @param name As `writeInquiries` named them: those of another build say nothing.
 */
export function readInquiries(cache: string, name: string): Inquiries {
  const kept = name === '' ? undefined : readSealedJson(join(cache, 'inquiries'), `${FORM} ${name}`);
  return new Inquiries(kept as Kept | undefined);
}

/** Keeps inquiries for the next build; returns a name for them. */
export function writeInquiries(cache: string, inquiries: Inquiries, answers: Answers): string {
  const kept = inquiries.toKeep(answers);
  const name = digestOf(kept.answers.join());
  writeSealedJson(join(cache, 'inquiries'), `${FORM} ${name}`, kept);
  return name;
}
