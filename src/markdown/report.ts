import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Place } from '../text/place.ts';
import { inOtherCase } from '../text/nearest.ts';
import { placeWithin } from '../text/place-within.ts';
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

/** Notes a finding at a node's place; an error unless it says otherwise. */
export function report(file: VFile, position: Position | undefined, finding: Finding): void {
  const { rule, message, severity = 'error', field, mend } = finding;
  const noted = file.message(message, {
    ruleId: rule,
    source: 'gazetteer',
    ...(position && { place: position }),
  });
  noted.fatal = severity === 'error';
  if (field !== undefined) noted.field = field;
  const place = mend && placeWithin(String(file), placeOf(position), mend.written);
  if (place) noted.fix = { ...place, text: mend.by };
}

/** What mends a name that differs from a known one by capitals only. */
export function mendedCase(written: string, known: Iterable<string>): Pick<Finding, 'mend'> {
  const by = written === '' ? undefined : inOtherCase(written, known);
  return by === undefined ? {} : { mend: { written, by } };
}

/** A position of a tree as a place. */
export function placeOf(position: Position | undefined): Place {
  if (!position) return { line: 1, column: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** All that was noted, in the order of the text. */
export function messagesOf(file: VFile): Message[] {
  const messages = file.messages.map(({ ruleId, fatal, reason, field, fix, line, column, place }) => ({
    rule: ruleId ?? 'markdown',
    severity: fatal === true ? ('error' as const) : ('warning' as const),
    message: reason,
    ...(field !== undefined && { field }),
    ...(fix && { fix }),
    ...(place && 'end' in place ? placeOf(place) : { line: line ?? 1, column: column ?? 1 }),
  }));
  return messages.sort((a, b) => a.line - b.line || a.column - b.column);
}
