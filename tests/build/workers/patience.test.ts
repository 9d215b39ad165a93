import { expect, test } from 'vitest';
import { patienceAt } from '../../../src/build/workers/patience.ts';

test('a task may take longer where more processes work than there are cores, but not for ever', () => {
  expect([0, 1, 2, 3, 6, 100].map((load) => patienceAt(load, 2))).toEqual([1, 1, 1, 1.5, 3, 4]);
});
