import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paged } from '../../src/model/paging.ts';

const newestFirst = (length: number) => Array.from({ length }, (_, index) => length - index);

test('keeps a short list on one page', () => {
  expect(paged(newestFirst(7), 4)).toEqual({ front: newestFirst(7), older: [] });
});

test('numbers pages from the oldest, and shows one to two pages at the front', () => {
  expect(paged(newestFirst(13), 4)).toEqual({
    front: [13, 12, 11, 10, 9],
    older: [
      { number: 2, items: [8, 7, 6, 5] },
      { number: 1, items: [4, 3, 2, 1] },
    ],
  });
});

test('an addition changes no numbered page, and every item is on exactly one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 50 }), (length, size) => {
      const [before, after] = [paged(newestFirst(length), size), paged(newestFirst(length + 1), size)];
      const byNumber = new Map(after.older.map(({ number, items }) => [number, items]));
      for (const { number, items } of before.older) expect(byNumber.get(number)).toEqual(items);
      expect([...after.front, ...after.older.flatMap(({ items }) => items)]).toEqual(newestFirst(length + 1));
    }),
  );
});
