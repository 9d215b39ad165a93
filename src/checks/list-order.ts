import type { Content } from '../source/read-content.ts';
import { fieldName, type FieldPath, type Finding, type Fix } from '../source/finding.ts';
import { decode } from '../source/decode.ts';
import { compareText } from '../text/compare.ts';
import { beginOf } from '../text/partial-date.ts';
import type { Place } from '../text/place.ts';
import type { Check } from './check.ts';

/** Lists whose order has a meaning are in it, so that a reader of the file finds the newest where it is expected. */
export const listOrder: Check = {
  id: 'list-order',
  *run({ content }) {
    // What has no day, as a role without a beginning, may stand anywhere.
    for (const { file, fields } of content.readable.articles) {
      const days = fields.corrections?.map((correction) => correction?.date) ?? [];
      if (days.every((day) => day !== undefined))
        yield* unsorted(content, file, ['corrections'], days, -1, 'newest first');
    }
    for (const { file, fields } of content.readable.entities) {
      const begins = fields.roles?.map((role) => role?.from && beginOf(role.from)) ?? [];
      if (begins.every((begin) => begin !== undefined))
        yield* unsorted(content, file, ['roles'], begins, 1, 'oldest first');
    }
  },
};

/** @param direction 1 for rising, -1 for falling. */
function* unsorted(
  content: Content,
  file: string,
  path: FieldPath,
  keys: readonly string[],
  direction: 1 | -1,
  expected: string,
): Generator<Finding> {
  const order = keys.map((_, index) => index);
  order.sort((a, b) => direction * compareText(keys[a] ?? '', keys[b] ?? '') || a - b);
  const first = order.findIndex((wanted, index) => wanted !== index);
  if (first < 0) return;
  const places = keys.map((_, index) => content.placeOf(file, [...path, index]));
  const fix = reordered(content, file, places, order);
  yield {
    file,
    severity: 'warning',
    rule: listOrder.id,
    message: `Unexpected order of \`${fieldName(path)}\`, expected ${expected}.`,
    field: fieldName([...path, first]),
    ...(places[first] ?? { line: 1, column: 1 }),
    ...(fix && { fix }),
  };
}

/** The same items in another order, with what stands between them where it was. */
function reordered(
  content: Content,
  file: string,
  places: readonly Place[],
  order: readonly number[],
): Fix | undefined {
  const decoded = decode(content.readAsset(file));
  if (!('text' in decoded)) return undefined;
  const lines = decoded.text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  const spans = places.map(({ line, column, endLine = line, endColumn = column }) => ({
    start: offset(line, column),
    end: trimmedEnd(decoded.text, offset(endLine, endColumn)),
  }));
  const [first] = places;
  const last = spans.at(-1);
  if (!first || !last) return undefined;
  const text = order
    .map((from, index) => {
      const source = decoded.text.slice(spans[from]?.start, spans[from]?.end);
      return source + decoded.text.slice(spans[index]?.end, spans[index + 1]?.start ?? last.end);
    })
    .join('');
  const before = decoded.text.slice(0, last.end).split('\n');
  const endColumn = (before.at(-1) ?? '').length + 1;
  return { line: first.line, column: first.column, endLine: before.length, endColumn, text };
}

/** An item of a block ends before the white space behind it. */
function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
