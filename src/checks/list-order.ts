import type { LocatedContent } from '../source/located-content.ts';
import { fieldName, type FieldPath, type Finding } from '../source/finding.ts';
import { decode } from '../source/decode.ts';
import { compareText } from '../text/compare.ts';
import { beginOf } from '../text/partial-date.ts';
import type { Check } from './check.ts';
import { reordered } from './reordered.ts';

/** Lists whose order has a meaning are in it, so that a reader of the file finds the newest where it is expected. */
export const listOrder: Check = {
  id: 'list-order',
  *run({ content, suspects: { readable } }) {
    // What has no day, as a role without a beginning, may stand anywhere.
    for (const { file, fields } of readable.articles) {
      const days = fields.corrections?.map((correction) => correction?.date) ?? [];
      if (days.every((day) => day !== undefined))
        yield* unsorted(content, file, ['corrections'], days, -1, 'newest first');
    }
    for (const { file, fields } of readable.entities) {
      const begins = fields.roles?.map((role) => role?.from && beginOf(role.from)) ?? [];
      if (begins.every((begin) => begin !== undefined))
        yield* unsorted(content, file, ['roles'], begins, 1, 'oldest first');
    }
  },
};

/** @param direction 1 for rising, -1 for falling. */
function* unsorted(
  content: LocatedContent,
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
  const decoded = decode(content.readAsset(file));
  const fix =
    'text' in decoded ? reordered(decoded.text, content.placeOf(file, path), places, order) : undefined;
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
