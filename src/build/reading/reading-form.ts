import type { Fields, Kind } from '../../schema/kinds.ts';
import type { Finding } from '../../source/finding.ts';
import type { Place } from '../../text/place.ts';
import type { Entry, Form } from '../kept-map.ts';
import { AnswerList, answersAt, type NotedAnswer, type NotedAnswers } from '../noted-answers.ts';
import type { Outline } from '../../markdown/outline.ts';
import type { Reading } from './reading.ts';

/**
 * A reading: its answers are places in the list of all, its outline one in that of outlines, or
 * -1. Of the outline it has the charts, for the paths of their data: of most texts, a check that looks at
 * a few files asks for nothing else.
 */
type Row = [
  file: string,
  digest: string,
  statement: string,
  answers: readonly number[],
  outline: number,
  charts: readonly string[],
  findings: Finding[],
  besides: readonly string[],
  named: readonly string[],
  fields: Fields<Kind> | null,
];

/** What an outline names, with its place. */
type Placed = [name: string, line: number, column: number, endLine?: number, endColumn?: number];

type OutlineRow = [
  links: readonly Placed[],
  images: readonly Placed[],
  entities: readonly Placed[],
  datings: readonly Placed[],
  ids: string[],
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
      const { digest, statement, answers, outline, findings, besides, named, fields } = reading;
      const place = outline ? outlines.push(rowOf(outline)) - 1 : -1;
      const charts = outline?.charts.map(({ id }) => id) ?? [];
      const numbers = list.numbersOf(answers);
      return [file, digest, statement, numbers, place, charts, findings, besides, named, fields ?? null];
    });
    return { now: { answers: list.all, rows }, later: outlines };
  },
  unpack(now, later) {
    const { answers, rows } = now as { answers: readonly NotedAnswer[]; rows: readonly Row[] };
    let outlines: readonly OutlineRow[] | undefined;
    const outlineAt = (place: number): OutlineRow => {
      outlines ??= later() as readonly OutlineRow[];
      return outlines[place] ?? NO_OUTLINE;
    };
    return rows.map((row): Entry<Reading> => [row[0], new KeptReading(row, answers, outlineAt)]);
  },
};

/** A reading as it is kept: taken apart when it is asked for, since most are asked for little. */
class KeptReading implements Reading {
  readonly #row: Row;
  readonly #answers: readonly NotedAnswer[];
  readonly #outlineAt: (place: number) => OutlineRow;

  constructor(row: Row, answers: readonly NotedAnswer[], outlineAt: (place: number) => OutlineRow) {
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
    const [, , , , place, charts] = this.#row;
    return place < 0 ? undefined : new KeptOutline(charts, () => this.#outlineAt(place));
  }

  get findings(): Finding[] {
    return this.#row[6];
  }

  get besides(): readonly string[] {
    return this.#row[7];
  }

  get named(): readonly string[] {
    return this.#row[8];
  }

  get fields(): Fields<Kind> | undefined {
    return this.#row[9] ?? undefined;
  }
}

/** An outline as it is kept. */
class KeptOutline implements Outline {
  readonly charts: Outline['charts'];
  readonly #row: () => OutlineRow;

  constructor(charts: readonly string[], row: () => OutlineRow) {
    this.charts = charts.map((id) => ({ id }));
    this.#row = row;
  }

  get links(): Outline['links'] {
    return this.#row()[0].map((one) => ({ href: one[0], ...placeOf(one) }));
  }

  get images(): Outline['images'] {
    return this.#row()[1].map((one) => ({ src: one[0], ...placeOf(one) }));
  }

  get entities(): Outline['entities'] {
    return this.#row()[2].map((one) => ({ slug: one[0], ...placeOf(one) }));
  }

  get datings(): Outline['datings'] {
    return this.#row()[3].map((one) => ({ date: one[0], ...placeOf(one) }));
  }

  get ids(): Outline['ids'] {
    return this.#row()[4];
  }
}

const NO_OUTLINE: OutlineRow = [[], [], [], [], []];

function rowOf({ links, images, entities, datings, ids }: Outline): OutlineRow {
  return [
    links.map((one) => placed(one.href, one)),
    images.map((one) => placed(one.src, one)),
    entities.map((one) => placed(one.slug, one)),
    datings.map((one) => placed(one.date, one)),
    ids,
  ];
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
