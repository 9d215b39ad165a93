import { lstatSync, type Stats } from 'node:fs';
import { expect, test } from 'vitest';
import { Stamps } from '../../../src/build/output/stamps.ts';
import { PathNumbers } from '../../../src/build/path-numbers.ts';

const SECOND = 1000;

test.each([
  ['in a whole second of just now', (now: number) => wholeSecond(now), false],
  ['in a whole second long ago', (now: number) => wholeSecond(now) - 60 * SECOND, true],
  ['just now, with a fraction of a second', (now: number) => wholeSecond(now) + 0.25, true],
])('a file that changed %s: what is said of it is noted or not', (_when, changedAt, isNoted) => {
  const stamps = new Stamps(new PathNumbers());
  // Of before, which is no longer true in any case.
  stamps.note('/index.html', changed(0.5));
  const found = changed(changedAt(Date.now()));
  stamps.note('/index.html', found);
  expect(stamps.has('/index.html')).toBe(isNoted);
  expect(stamps.isStill('/index.html', found)).toBe(isNoted);
});

function wholeSecond(time: number): number {
  return Math.floor(time / SECOND) * SECOND;
}

/** What a file system says of a file that changed then. */
function changed(ctimeMs: number): Stats {
  return Object.assign(lstatSync(import.meta.filename), { ctimeMs });
}
