import type { Fix } from '../source/finding.ts';
import { LineIndex } from '../source/line-index.ts';
import type { Place } from '../text/place.ts';

/** A part of a text, in UTF-16 code units. */
interface Span {
  start: number;
  end: number;
}

/**
 * The items of a list of YAML in another order. Comments go with the item that they
 * stand behind or directly above; blank lines and commas stay where they are. Nothing
 * where nobody can say which item a comment is about.
 *
 * @param order The indices of the items as they should follow.
 */
export function reordered(
  text: string,
  list: Place,
  items: readonly Place[],
  order: readonly number[],
): Fix | undefined {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const whole = spanOf(list, starts);
  const spans = items.map((place) => trimmed(text, spanOf(place, starts)));
  const parts =
    text[whole.start] === '[' ? partsInBrackets(text, whole, spans) : partsOnLines(text, spans, order);
  const [first, last] = [parts?.[0], parts?.at(-1)];
  if (!parts || !first || !last) return undefined;
  const moved = order.map((from, index) => {
    const source = text.slice(parts[from]?.start, parts[from]?.end);
    return source + text.slice(parts[index]?.end, parts[index + 1]?.start ?? last.end);
  });
  return { ...new LineIndex(text, 1).place(first.start, last.end), text: moved.join('') };
}

/** Between items in brackets a comment may be about either. */
function partsInBrackets(text: string, { start, end }: Span, spans: readonly Span[]): Span[] | undefined {
  const borders = [start, ...spans.flatMap((span) => [span.start, span.end]), end];
  for (let index = 0; index < borders.length; index += 2)
    if (text.slice(borders[index], borders[index + 1]).includes('#')) return undefined;
  return [...spans];
}

/** Items behind hyphens, from the comment above to the one behind. */
function partsOnLines(text: string, spans: readonly Span[], order: readonly number[]): Span[] | undefined {
  const parts: Span[] = [];
  let depth = 0;
  let done = 0;
  for (const [index, span] of spans.entries()) {
    const line = text.lastIndexOf('\n', span.start - 1) + 1;
    const [, indent] = /^( *)- +$/.exec(text.slice(line, span.start)) ?? [];
    if (indent === undefined) return undefined;
    depth = indent.length;
    const above = commentsAbove(text, line, depth);
    // What stands above the first item may be about all of them.
    if (index === 0 && above < line && order[0] !== 0) return undefined;
    const start = (index === 0 ? line : above) + depth;
    if (index > 0 && text.slice(done, start).trim() !== '') return undefined;
    const [behind = ''] = /^[ \t]+#.*/.exec(text.slice(span.end, lineEnd(text, span.end))) ?? [];
    done = span.end + behind.trimEnd().length;
    parts.push({ start, end: done });
  }
  return isFollowedByComment(text.slice(done), depth) ? undefined : parts;
}

/** Where the comment lines of an indentation begin that end where `line` begins. */
function commentsAbove(text: string, line: number, depth: number): number {
  let start = line;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    const written = text.slice(before, start);
    if (written.search(/\S/) !== depth || written[depth] !== '#') break;
    start = before;
  }
  return start;
}

/** Whether a comment below a list is indented as the list is, and so may be about its last item. */
function isFollowedByComment(rest: string, depth: number): boolean {
  const [, indent] = /^\s*\n( *)#/.exec(rest) ?? [];
  return indent !== undefined && indent.length >= Math.max(depth, 1);
}

/** @param starts Where each line of the text begins. */
function spanOf(
  { line, column, endLine = line, endColumn = column }: Place,
  starts: readonly number[],
): Span {
  const offset = (to: number, at: number) => (starts[to - 1] ?? 0) + at - 1;
  return { start: offset(line, column), end: offset(endLine, endColumn) };
}

/** An item of a block ends before the white space behind it. */
function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: text.slice(0, end).trimEnd().length };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
