import { join } from 'node:path';
import type { SiteFiles } from '../output/site-file.ts';
import { digestOf } from '../digest.ts';
import { readSealedJson, readSealedParts, writeSealedJson, writeSealedParts } from '../sealed-file.ts';
import type { Answers } from './answers.ts';
import type { Question } from './question.ts';

/** Which pages have to be rendered, and which need not, by their files. */
export interface Plan {
  stale: string[];
  fresh: string[];
}

/** What pages asked: much, and after most edits the same. */
interface Asked {
  questions: readonly Question[];
  /** What each page asked, by its file, as places in the list of questions. */
  asked: readonly (readonly [file: string, places: readonly number[]])[];
}

/** What they were told. */
interface Told {
  /** The digest of the answer to each question. */
  answers: readonly string[];
  /** The digests of what answers follow from, see `Basis`. */
  bases: readonly (readonly [name: string, digest: string])[];
}

/** Inquiries as they were kept. */
interface Kept extends Asked, Told {
  /** The seal of what pages asked. */
  seal: string;
}

const NONE: Kept = { seal: '', questions: [], answers: [], asked: [], bases: [] };

/** What pages asked, and what they were told. */
export class Inquiries {
  #questions: Question[];
  #answers: string[];
  readonly #asked: Map<string, readonly number[]>;
  #places: Map<Question, number>;
  readonly #bases: ReadonlyMap<string, string>;
  /** The seal of what pages asked, as long as they ask the same. */
  #seal: string;

  constructor({ seal, questions, answers, asked, bases }: Kept = NONE) {
    this.#seal = seal;
    this.#questions = [...questions];
    this.#answers = [...answers];
    this.#asked = new Map(asked);
    this.#bases = new Map(bases);
    this.#places = new Map(questions.map((question, place) => [question, place]));
  }

  /** Asks all questions again; tells by their places which have another answer now. */
  ask(answers: Answers): Uint8Array {
    const isChanged = new Uint8Array(this.#questions.length);
    for (const [place, question] of this.#questions.entries()) {
      if (this.#isSettled(question, answers)) continue;
      const answer = answers.digestOf(question);
      if (answer === this.#answers[place]) continue;
      isChanged[place] = 1;
      this.#answers[place] = answer;
    }
    return isChanged;
  }

  /**
   * A page is stale when it is new, when its file is lost, or when one of its questions has
   * another answer now.
   *
   * @param pages The files of all pages.
   * @param intact The files that are as the last build left them.
   * @param isChanged See `ask`.
   */
  plan(pages: Iterable<string>, intact: SiteFiles, isChanged: Uint8Array): Plan {
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
    if (areTheSame(places, this.#asked.get(file))) return;
    this.#asked.set(file, places);
    this.#seal = '';
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
      this.#places = new Map(this.#questions.map((question, place) => [question, place]));
      for (const [file, asked] of this.#asked)
        this.#asked.set(
          file,
          asked.map((place) => fresh[place] ?? 0),
        );
    }
    return { questions: this.#questions, asked: [...this.#asked] };
  }

  /** What pages were told. */
  told(answers: Answers): Told {
    return { answers: this.#answers, bases: [...answers.bases] };
  }
}

function areTheSame(one: readonly number[], other: readonly number[] | undefined): boolean {
  return one.length === other?.length && one.every((place, index) => place === other[index]);
}

/** The form of what is kept. */
const FORM = 'inquiries 4';

/**
 * The inquiries of the last build, or none.
 *
 * @param name As `writeInquiries` named them: those of another build say nothing.
 */
export function readInquiries(cache: string, name: string): Inquiries {
  if (name === '') return new Inquiries();
  const told = readSealedJson(toldIn(cache), `${FORM} ${name}`) as (Told & { seal: string }) | undefined;
  const asked = readSealedParts(askedIn(cache), FORM);
  if (!told || asked?.seal !== told.seal) return new Inquiries();
  return new Inquiries({ ...(asked.now as Asked), ...told });
}

/** Keeps inquiries for the next build; returns a name for them. */
export function writeInquiries(cache: string, inquiries: Inquiries, answers: Answers): string {
  // First tidied: that numbers the answers anew.
  const seal = inquiries.seal ?? writeSealedParts(askedIn(cache), FORM, inquiries.tidied());
  const told = inquiries.told(answers);
  const name = digestOf(told.answers.join());
  writeSealedJson(toldIn(cache), `${FORM} ${name}`, { seal, ...told });
  return name;
}

function askedIn(cache: string): string {
  return join(cache, 'inquiries');
}

function toldIn(cache: string): string {
  return join(cache, 'answers');
}
