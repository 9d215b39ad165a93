import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DamagedCache } from '../../../src/build/damaged-cache.ts';
import { removeShown, shownIn, writeShown, type Shown } from '../../../src/build/pages/page-work.ts';
import type { Records } from '../../../src/model/publication.ts';

const SHOWN: Shown = {
  records: { articles: [], authors: [] } as unknown as Records,
  texts: new Map([['articles/2022/visit.md', { place: {}, facts: {} } as never]]),
};

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'shown-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

test('other processes are told what pages show through a file that is gone afterwards', () => {
  expect(shownIn(workWith(writeShown(cache, SHOWN)))).toEqual(SHOWN);
  removeShown(cache);
  expect(readdirSync(cache)).toEqual([]);
});

test('what is not there any more, or was changed meanwhile, is damage of the cache', () => {
  const file = writeShown(cache, SHOWN);
  truncateSync(file, 40);
  expect(() => shownIn(workWith(file))).toThrow(DamagedCache);
  removeShown(cache);
  expect(() => shownIn(workWith(file))).toThrow(DamagedCache);
});

function workWith(shown: string) {
  return { shown, packs: '', server: '', tree: '' };
}
