import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { moreOf, MOST_TOLD } from '../source/most-told.ts';
import type { Place } from '../text/place.ts';
import { inOtherCase } from '../text/nearest.ts';
import { placeWithin } from '../text/place-within.ts';
import { readableMessage } from './readable-message.ts';
import type { Message } from './rendered-body.ts';

type Finding = Omit<Message, keyof Place | 'severity' | 'fix'> & {
  severity?: Message['severity'];
  /** Words at the place that should be others, without a doubt. */
  mend?: { written: string; by: string };
};

declare module 'vfile-message' {
  interface VFileMessage {
    /** The field of a chart that is wrong. */
    field?: string;
    /** What would mend it. */
    fix?: Message['fix'];
  }
}

/** How often each rule was broken, and the finding that stands for those that are not told. */
interface Tally {
  broken: Map<string, number>;
  untold: Map<string, Message>;
}

declare module 'vfile' {
  interface DataMap {
    tally?: Tally;
  }
}

/** Notes a finding at a node's place; an error unless it says otherwise. */
export function report(file: VFile, position: Position | undefined, finding: Finding): void {
  const { rule, message, severity = 'error', field, mend } = finding;
  if (!isToTell(file, position, rule, severity)) return;
  const noted = file.message(readableMessage(message), {
    ruleId: rule,
    source: 'gazetteer',
    ...(position && { place: position }),
  });
  noted.fatal = severity === 'error';
  if (field !== undefined) noted.field = field;
  const place = mend && placeWithin(String(file), placeOf(position), mend.written);
  if (place) noted.fix = { ...place, text: mend.by };
}

/** Whether a finding is among the first of its rule; else it counts with those that are not told. */
function isToTell(
  file: VFile,
  position: Position | undefined,
  rule: string,
  severity: Message['severity'],
): boolean {
  const { broken, untold } = (file.data.tally ??= { broken: new Map(), untold: new Map() });
  const count = (broken.get(rule) ?? 0) + 1;
  broken.set(rule, count);
  if (count <= MOST_TOLD) return true;
  const first = untold.get(rule) ?? { ...placeOf(position), rule, severity };
  untold.set(rule, { ...first, message: moreOf(rule, count - MOST_TOLD) });
  return false;
}

/** What mends a name that differs from a known one by capitals only. */
export function mendedCase(written: string, known: Iterable<string>): Pick<Finding, 'mend'> {
  const by = written === '' ? undefined : inOtherCase(written, known);
  return by === undefined ? {} : { mend: { written, by } };
}

/** The position of a part of a node, by where it begins in the source of the node. */
export function positionInside(source: string, node: Position, index: number, length: number): Position {
  const from = node.start.offset ?? 0;
  return {
    start: pointAfter(node.start, source.slice(from, from + index)),
    end: pointAfter(node.start, source.slice(from, from + index + length)),
  };
}

function pointAfter({ line, column }: Position['start'], text: string): Position['start'] {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last.length : last.length + 1,
  };
}

/** Where words stand within a node, if they stand there once; else where the node does. */
export function positionWithin(
  file: VFile,
  position: Position | undefined,
  words: string,
): Position | undefined {
  const place = position && placeWithin(String(file), placeOf(position), words);
  if (!place) return position;
  const { line, column, endLine, endColumn } = place;
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** A position of a tree as a place. */
export function placeOf(position: Position | undefined): Place {
  if (!position) return { line: 1, column: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** All that was noted, in the order of the text. */
export function messagesOf(file: VFile): Message[] {
  const messages: Message[] = file.messages.map(
    ({ ruleId, fatal, reason, field, fix, line, column, place }) => ({
      rule: ruleId ?? 'markdown',
      severity: fatal === true ? ('error' as const) : ('warning' as const),
      message: reason,
      ...(field !== undefined && { field }),
      ...(fix && { fix }),
      ...(place && 'end' in place ? placeOf(place) : { line: line ?? 1, column: column ?? 1 }),
    }),
  );
  messages.push(...(file.data.tally?.untold.values() ?? []));
  return messages.sort((a, b) => a.line - b.line || a.column - b.column);
}
