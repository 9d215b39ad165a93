import type { Entry, Form } from '../kept-map.ts';
import { AnswerList, answersAt, type NotedAnswer, type NotedAnswers } from '../noted-answers.ts';
import type { KeptText, TextFacts, TextPlace } from './text.ts';

/** A text: its answers are places in the list of all. */
type Row = [
  file: string,
  digest: string,
  answers: readonly number[],
  place: [pack: string, start: number, length: number, digest: string],
  facts: [
    words: number,
    entities: readonly string[],
    charts: readonly string[],
    quotes: TextFacts['quotes'],
    picture: TextFacts['picture'],
  ],
];

/** How texts are kept: as rows, since most of the index would be the names of properties, and answers that many got. */
export const TEXT_INDEX: Form<KeptText> = {
  pack(entries) {
    const list = new AnswerList();
    const rows = entries.map(([file, { digest, answers, place, facts }]): Row => [
      file,
      digest,
      list.numbersOf(answers),
      [place.pack, place.start, place.length, place.digest],
      [facts.words, facts.entities, facts.charts, facts.quotes, facts.picture],
    ]);
    return { now: { answers: list.all, rows } };
  },
  unpack(now) {
    const { answers, rows } = now as { answers: readonly NotedAnswer[]; rows: readonly Row[] };
    return rows.map((row): Entry<KeptText> => [row[0], new TextInRow(row, answers)]);
  },
};

/** A text as it is kept: taken apart when it is asked for, since most are asked for little. */
class TextInRow implements KeptText {
  readonly #row: Row;
  readonly #answers: readonly NotedAnswer[];

  constructor(row: Row, answers: readonly NotedAnswer[]) {
    this.#row = row;
    this.#answers = answers;
  }

  get digest(): string {
    return this.#row[1];
  }

  get answers(): NotedAnswers {
    return answersAt(this.#row[2], this.#answers);
  }

  get place(): TextPlace {
    const place = this.#row[3];
    return { pack: place[0], start: place[1], length: place[2], digest: place[3] };
  }

  get facts(): TextFacts {
    const facts = this.#row[4];
    return {
      words: facts[0],
      entities: facts[1],
      charts: facts[2],
      quotes: facts[3],
      picture: facts[4],
    };
  }
}
