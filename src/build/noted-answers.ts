/** What a file asked about the others, and what it was told: what pages ask of the site is another thing, see `staleness/`. */
export type NotedAnswer = readonly [question: string, answer: string];

/** What was made of a file is true as long as it would be told the same. */
export type NotedAnswers = readonly NotedAnswer[];

/** Whether files would be told the same again: what many were told is asked for once. */
export class AnswersAgain {
  readonly #ask: (question: string) => string;
  readonly #known = new Map<NotedAnswer, boolean>();

  /** @param ask Answers a question as of now. */
  constructor(ask: (question: string) => string) {
    this.#ask = ask;
  }

  areTheSame(answers: NotedAnswers): boolean {
    return answers.every((one) => {
      let isSame = this.#known.get(one);
      if (isSame === undefined) {
        const [question, answer] = one;
        this.#known.set(one, (isSame = this.#ask(question) === answer));
      }
      return isSame;
    });
  }
}

/** The answers of many files, each written once: most are told the same. */
export class AnswerList {
  readonly all: NotedAnswer[] = [];
  readonly #numbers = new Map<string, number>();

  /** The places of answers in the list, to which they are added. */
  numbersOf(answers: NotedAnswers): number[] {
    return answers.map((one) => {
      const key = one.join('\0');
      let number = this.#numbers.get(key);
      if (number === undefined) this.#numbers.set(key, (number = this.all.push(one) - 1));
      return number;
    });
  }
}

/** Of no place in a list; nobody is told this. */
const NONE: NotedAnswer = ['', ''];

/** The answers at places of a list. */
export function answersAt(numbers: readonly number[], all: readonly NotedAnswer[]): NotedAnswers {
  return numbers.map((number) => all[number] ?? NONE);
}
