import { endianness } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import { readSealedPieces, writeSealedPieces } from '../sealed-file.ts';
import type { Answers, BasisDigest } from './answers.ts';
import { KnownArticles } from './known-articles.ts';
import { Inquiries, type Asked, type QuestionPlaces, type Told } from './inquiries.ts';

/** The form of what is kept: numbers are as the processor has them. */
const FORM = `inquiries 5 ${endianness()}`;

/** Between two questions: JSON has none of these. */
const NEXT = '\n';

/** Between two files: none has it. */
const END = '\0';

/** What is kept of what pages were told, beside the columns of articles. */
interface Head {
  /** The seal of what pages asked. */
  seal: string;
  answers: readonly string[];
  settings: string;
  regions: string;
  bases: readonly (readonly [name: string, basis: BasisDigest])[];
}

/**
 * The inquiries of the last build, or none.
 *
 * @param name As `writeInquiries` named them: those of another build say nothing.
 */
export function readInquiries(cache: string, name: string): Inquiries {
  if (name === '') return new Inquiries();
  const told = readTold(toldIn(cache), `${FORM} ${name}`);
  const asked = readAsked(askedIn(cache));
  return asked && told?.seal === asked.seal ? new Inquiries({ ...told, ...asked }) : new Inquiries();
}

/** Keeps inquiries for the next build; returns a name for them. */
export function writeInquiries(cache: string, inquiries: Inquiries, answers: Answers): string {
  // First tidied: that numbers the answers anew.
  const seal = inquiries.seal ?? writeAsked(askedIn(cache), inquiries.tidied());
  const told = inquiries.told(answers);
  const name = digestOf(told.answers.join());
  writeTold(toldIn(cache), `${FORM} ${name}`, seal, told);
  return name;
}

function writeAsked(path: string, { questions, asked }: Asked): string {
  const rows = [...asked.values()];
  const places = new Uint32Array(rows.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const row of rows) {
    places.set(row, at);
    at += row.length;
  }
  return writeSealedPieces(path, FORM, [
    Buffer.from(questions.join(NEXT)),
    column(asked.keys()),
    Buffer.from(Uint32Array.from(rows, ({ length }) => length).buffer),
    Buffer.from(places.buffer),
  ]);
}

function readAsked(path: string): (Asked & { seal: string }) | undefined {
  const { seal = '', pieces = [] } = readSealedPieces(path, FORM) ?? {};
  const [questions, files, lengths, places] = pieces;
  if (!questions || !files || !lengths || !places) return undefined;
  const [ends, all] = [numbersIn(lengths), numbersIn(places)];
  const asked = new Map<string, QuestionPlaces>();
  let at = 0;
  for (const [row, file] of namesIn(files).entries()) {
    const end = at + (ends[row] ?? 0);
    asked.set(file, all.subarray(at, end));
    at = end;
  }
  return { seal, questions: questions.length === 0 ? [] : questions.toString().split(NEXT), asked };
}

function writeTold(path: string, version: string, seal: string, { answers, former }: Told): void {
  const { settings, regions, articles } = former.records;
  const head: Head = { seal, answers, settings, regions, bases: [...former.bases] };
  writeSealedPieces(path, version, [Buffer.from(JSON.stringify(head)), ...articles.pieces]);
}

function readTold(path: string, version: string): (Told & { seal: string }) | undefined {
  const [json, ...pieces] = readSealedPieces(path, version)?.pieces ?? [];
  if (!json) return undefined;
  const { seal, answers, settings, regions, bases } = JSON.parse(json.toString()) as Head;
  const records = { settings, regions, articles: KnownArticles.from(pieces) };
  return { seal, answers, former: { records, bases: new Map(bases) } };
}

function column(names: Iterable<string>): Buffer {
  return Buffer.from([...names].join(END));
}

function namesIn(bytes: Buffer): string[] {
  return bytes.length === 0 ? [] : bytes.toString().split(END);
}

/** The numbers in some bytes, which may lie anywhere. */
function numbersIn(bytes: Uint8Array): Uint32Array<ArrayBuffer> {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function askedIn(cache: string): string {
  return join(cache, 'inquiries');
}

function toldIn(cache: string): string {
  return join(cache, 'answers');
}
