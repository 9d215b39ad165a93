import { expect, test } from 'vitest';
import { excerpt } from '../../../src/components/dossier/excerpt.ts';

const limits = { shown: 3, more: 4 };

test('shows a short list whole, and one that is little longer than its limit too', () => {
  expect(excerpt([1, 2], limits)).toEqual({ shown: [1, 2], more: [], omitted: 0 });
  expect(excerpt([1, 2, 3, 4, 5], limits)).toEqual({ shown: [1, 2, 3, 4, 5], more: [], omitted: 0 });
});

test('keeps the rest of a longer list for readers who ask, and counts what it leaves out', () => {
  expect(excerpt([1, 2, 3, 4, 5, 6], limits)).toEqual({ shown: [1, 2, 3], more: [4, 5, 6], omitted: 0 });
  expect(excerpt([1, 2, 3, 4, 5, 6, 7, 8, 9], limits)).toEqual({
    shown: [1, 2, 3],
    more: [4, 5, 6, 7],
    omitted: 2,
  });
});
