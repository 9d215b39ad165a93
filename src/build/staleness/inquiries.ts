import type { SiteFiles } from '../output/site-file.ts';
import type { Answers, Former } from './answers.ts';
import type { Question } from './question.ts';

/** Which pages have to be rendered, and which need not, by their files. */
export interface Plan {
  stale: string[];
  fresh: string[];
}

/** Places in the list of questions. */
export type QuestionPlaces = Uint32Array<ArrayBuffer>;

/** What pages asked: much, and after most edits the same. */
export interface Asked {
  questions: readonly Question[];
  /** What each page asked, by its file. */
  asked: ReadonlyMap<string, QuestionPlaces>;
}

/** What they were told. */
export interface Told {
  /** The digest of the answer to each question. */
  answers: readonly string[];
  /** What they follow from. */
  former: Former;
}

/** Inquiries as they were kept. */
export interface Kept extends Asked, Told {
  /** The seal of what pages asked. */
  seal: string;
}

/** What pages asked, and what they were told. */
export class Inquiries {
  #questions: Question[];
  #answers: string[];
  readonly #asked: Map<string, QuestionPlaces>;
  /** The place of each question; found out when a page asks. */
  #places: Map<Question, number> | undefined;
  readonly #former: Former | undefined;
  /** The seal of what pages asked, as long as they ask the same. */
  #seal: string;

  constructor(kept?: Kept) {
    this.#seal = kept?.seal ?? '';
    this.#questions = [...(kept?.questions ?? [])];
    this.#answers = [...(kept?.answers ?? [])];
    this.#asked = new Map(kept?.asked);
    this.#former = kept?.former;
  }

  /** What the answers of the last build follow from. */
  get former(): Former | undefined {
    return this.#former;
  }

  /** Asks all questions again; tells by their places which have another answer now. */
  ask(answers: Answers): Uint8Array {
    const changedAnswers = new Uint8Array(this.#questions.length);
    for (const [place, question] of this.#questions.entries()) {
      if (this.#isSettled(question, answers)) continue;
      const answer = answers.digestOf(question);
      if (answer === this.#answers[place]) continue;
      changedAnswers[place] = 1;
      this.#answers[place] = answer;
    }
    return changedAnswers;
  }

  /**
   * A page is stale when it is new, when its file is lost, or when one of its questions has
   * another answer now.
   *
   * @param pages The files of all pages.
   * @param intact The files that are as the last build left them.
   * @param changedAnswers See `ask`.
   */
  plan(pages: Iterable<string>, intact: SiteFiles, changedAnswers: Uint8Array): Plan {
    const plan: Plan = { stale: [], fresh: [] };
    for (const file of pages) {
      const asked = this.#asked.get(file);
      const isFresh = asked && intact.has(file) && !isAny(asked, changedAnswers);
      (isFresh ? plan.fresh : plan.stale).push(file);
    }
    return plan;
  }

  /** Whether all that an answer follows from is as it was. */
  #isSettled(question: Question, answers: Answers): boolean {
    if (answers.isOfSame(question)) return true;
    const basis = answers.basisOf(question);
    const bases = this.#former?.bases;
    return basis?.every((name) => answers.digestOfBasis(name) === bases?.get(name)?.digest) === true;
  }

  /** Notes what a page asked when it was rendered. */
  note(file: string, asked: readonly Question[], answers: Answers): void {
    if (this.#areTheSame(asked, this.#asked.get(file))) return;
    const known = (this.#places ??= placesOf(this.#questions));
    const places = Uint32Array.from(asked, (question) => {
      let place = known.get(question);
      if (place === undefined) {
        known.set(question, (place = this.#questions.length));
        this.#questions.push(question);
        this.#answers.push(answers.digestOf(question));
        // So that the next build knows what the answer follows from.
        for (const name of answers.basisOf(question) ?? []) answers.digestOfBasis(name);
      }
      return place;
    });
    this.#asked.set(file, places);
    this.#seal = '';
  }

  #areTheSame(asked: readonly Question[], places: QuestionPlaces | undefined): boolean {
    return (
      asked.length === places?.length &&
      asked.every((question, index) => question === this.#questions[places[index] ?? -1])
    );
  }

  /** Forgets pages that are not there any more, and what only they asked. */
  forgetOthers(pages: { has: (file: string) => boolean }): void {
    const gone = [...this.#asked.keys()].filter((file) => !pages.has(file));
    for (const file of gone) this.#asked.delete(file);
    if (gone.length > 0) this.#seal = '';
  }

  /** The seal of what pages asked, if they ask the same as when it was kept. */
  get seal(): string | undefined {
    return this.#seal === '' ? undefined : this.#seal;
  }

  /** Forgets questions that no page asks any more, and numbers the others anew with their answers; returns what is asked. */
  tidied(): Asked {
    const isAsked = new Uint8Array(this.#questions.length);
    for (const asked of this.#asked.values()) for (const place of asked) isAsked[place] = 1;
    const fresh = new Uint32Array(isAsked.length);
    let next = 0;
    for (const [place, flag] of isAsked.entries()) if (flag === 1) fresh[place] = next++;
    if (next < isAsked.length) {
      const isKept = (_: unknown, place: number) => isAsked[place] === 1;
      this.#questions = this.#questions.filter(isKept);
      this.#answers = this.#answers.filter(isKept);
      this.#places = undefined;
      for (const [file, asked] of this.#asked)
        this.#asked.set(
          file,
          asked.map((place) => fresh[place] ?? 0),
        );
    }
    return { questions: this.#questions, asked: this.#asked };
  }

  /** What pages were told. */
  told(answers: Answers): Told {
    return { answers: this.#answers, former: answers.known };
  }
}

/** Whether a flag is set at any of some places. */
function isAny(places: QuestionPlaces, flags: Uint8Array): boolean {
  for (const place of places) if (flags[place] === 1) return true;
  return false;
}

function placesOf(questions: readonly Question[]): Map<Question, number> {
  return new Map(questions.map((question, place) => [question, place]));
}
