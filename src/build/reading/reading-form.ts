import type { Fields, Kind } from '../../schema/kinds.ts';
import type { Finding } from '../../source/finding.ts';
import type { Place } from '../../text/place.ts';
import type { Entry, Form } from '../kept-map.ts';
import { AnswerList, answersAt, type NotedAnswer, type NotedAnswers } from '../noted-answers.ts';
import type { Outline } from '../../markdown/outline.ts';
import type { Reading } from './reading.ts';

/** A reading: its answers are places in the list of all, its outline one in that of outlines, or -1. */
type Row = [
  file: string,
  digest: string,
  statement: string,
  answers: readonly number[],
  outline: number,
  findings: Finding[],
  besides: readonly string[],
  fields: Fields<Kind> | null,
];

/** What an outline names, with its place. */
type Placed = [name: string, line: number, column: number, endLine?: number, endColumn?: number];

type OutlineRow = [
  links: readonly Placed[],
  images: readonly Placed[],
  entities: readonly Placed[],
  datings: readonly Placed[],
  ids: readonly string[],
  charts: readonly string[],
];

/**
 * How readings are kept: as rows, and outlines apart from all else. They are half of what is
 * known of texts, and nobody asks for them as long as no file says anything else to others.
 */
export const READINGS: Form<Reading> = {
  pack(entries) {
    const list = new AnswerList();
    const outlines: OutlineRow[] = [];
    const rows = entries.map(([file, reading]): Row => {
      const { digest, statement, answers, outline, findings, besides, fields } = reading;
      const place = outline ? outlines.push(rowOf(outline)) - 1 : -1;
      return [file, digest, statement, list.numbersOf(answers), place, findings, besides, fields ?? null];
    });
    return { now: { answers: list.all, rows }, later: outlines };
  },
  unpack(now, later) {
    const { answers, rows } = now as { answers: readonly NotedAnswer[]; rows: readonly Row[] };
    let outlines: readonly OutlineRow[] | undefined;
    const outlineAt = (place: number): Outline | undefined => {
      outlines ??= later() as readonly OutlineRow[];
      const row = outlines[place];
      return row && outlineOf(row);
    };
    return rows.map((row): Entry<Reading> => [row[0], new KeptReading(row, answers, outlineAt)]);
  },
};

/** A reading as it is kept: taken apart when it is asked for, since most are asked for little. */
class KeptReading implements Reading {
  readonly #row: Row;
  readonly #answers: readonly NotedAnswer[];
  readonly #outlineAt: (place: number) => Outline | undefined;

  constructor(row: Row, answers: readonly NotedAnswer[], outlineAt: (place: number) => Outline | undefined) {
    this.#row = row;
    this.#answers = answers;
    this.#outlineAt = outlineAt;
  }

  get digest(): string {
    return this.#row[1];
  }

  get statement(): string {
    return this.#row[2];
  }

  get answers(): NotedAnswers {
    return answersAt(this.#row[3], this.#answers);
  }

  get outline(): Outline | undefined {
    return this.#row[4] < 0 ? undefined : this.#outlineAt(this.#row[4]);
  }

  get findings(): Finding[] {
    return this.#row[5];
  }

  get besides(): readonly string[] {
    return this.#row[6];
  }

  get fields(): Fields<Kind> | undefined {
    return this.#row[7] ?? undefined;
  }
}

function rowOf({ links, images, entities, datings, ids, charts }: Outline): OutlineRow {
  return [
    links.map((one) => placed(one.href, one)),
    images.map((one) => placed(one.src, one)),
    entities.map((one) => placed(one.slug, one)),
    datings.map((one) => placed(one.date, one)),
    ids,
    charts.map(({ id }) => id),
  ];
}

function outlineOf([links, images, entities, datings, ids, charts]: OutlineRow): Outline {
  return {
    links: links.map((one) => ({ href: one[0], ...placeOf(one) })),
    images: images.map((one) => ({ src: one[0], ...placeOf(one) })),
    entities: entities.map((one) => ({ slug: one[0], ...placeOf(one) })),
    datings: datings.map((one) => ({ date: one[0], ...placeOf(one) })),
    ids: [...ids],
    charts: charts.map((id) => ({ id })),
  };
}

function placed(name: string, { line, column, endLine, endColumn }: Place): Placed {
  return endLine === undefined || endColumn === undefined
    ? [name, line, column]
    : [name, line, column, endLine, endColumn];
}

function placeOf([, line, column, endLine, endColumn]: Placed): Place {
  return endLine === undefined || endColumn === undefined
    ? { line, column }
    : { line, column, endLine, endColumn };
}
