import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';

const labels = fc.array(
  fc.record({
    middle: fc.double({ min: 0, max: 250, noNaN: true }),
    height: fc.integer({ min: 15, max: 60 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('leaves labels that are apart where they are', () => {
  expect(
    spread(
      [
        { middle: 50, height: 16 },
        { middle: 20, height: 16 },
      ],
      0,
      250,
    ),
  ).toEqual([50, 20]);
});

test('parts two labels at the same place equally, the earlier above', () => {
  expect(
    spread(
      [
        { middle: 100, height: 16 },
        { middle: 100, height: 16 },
      ],
      0,
      250,
    ),
  ).toEqual([92, 108]);
});

test('pushes a label back from the edge, and its neighbour with it', () => {
  expect(
    spread(
      [
        { middle: 248, height: 16 },
        { middle: 240, height: 16 },
      ],
      0,
      250,
    ),
  ).toEqual([242, 226]);
});

test('never lets labels overlap, and keeps them in the plot', () => {
  fc.assert(
    fc.property(labels, (each) => {
      const middles = spread(each, 0, 250);
      const boxes = each
        .map(({ height }, index) => ({ top: (middles[index] ?? NaN) - height / 2, height }))
        .sort((a, b) => a.top - b.top);
      boxes.forEach(({ top, height }, index) => {
        expect(top).toBeGreaterThanOrEqual(-1e-6);
        expect(top + height).toBeLessThanOrEqual((boxes[index + 1]?.top ?? 250) + 1e-6);
      });
    }),
  );
});
