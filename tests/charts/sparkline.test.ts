import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { sparkline } from '../../src/charts/sparkline.ts';

test('draws the course of the values with a dot at the newest', () => {
  expect(svg([1, 3, 2])).toBe(
    '<svg class="spark" width="72" height="18" viewBox="0 0 72 18" aria-hidden="true">' +
      '<path d="M0,16L36,2L72,9"></path><circle cx="72" cy="9" r="2.75"></circle></svg>',
  );
});

test('breaks at a missing value, and puts the dot at the newest that is known', () => {
  expect(svg([1, 2, null, 2, 3, null])).toContain(
    '<path d="M0,16L14.4,9M43.2,9L57.6,2"></path><circle cx="57.6" cy="2"',
  );
});

test('draws equal values as a level line, one value as a dot, and none as nothing', () => {
  expect(svg([5, 5])).toContain('d="M0,9L72,9"');
  expect(svg([5])).toContain('><circle cx="72" cy="9" r="2.75">');
  expect(svg([5])).not.toContain('<path');
  expect(svg([])).not.toMatch(/<path|<circle|NaN/);
});

function svg(values: readonly (number | null)[]): string {
  return toHtml(sparkline(values));
}
