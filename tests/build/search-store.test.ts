import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderShardStore } from '../../src/build/search-store.ts';
import type { Shard } from '../../src/search/shard.ts';

const ONE = '1'.repeat(64);
const TWO = '2'.repeat(64);
const shard: Shard = {
  files: new Map([['index/en_1.pf_index', Uint8Array.of(1, 2, 3)]]),
  ids: ['en_1'],
  length: 7,
  words: new Map([['prices', 1]]),
};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('gives back what was put, also to another build', () => {
  folderShardStore(folder).put(ONE, shard);
  const found = folderShardStore(folder).get(ONE);
  expect({ ...found, files: plain(found?.files) }).toEqual({ ...shard, files: plain(shard.files) });
  expect(folderShardStore(folder).get(TWO)).toBeUndefined();
});

test('leaves nothing but the shard behind', () => {
  folderShardStore(folder).put(ONE, shard);
  expect(readdirSync(folder)).toEqual([ONE]);
});

test.each<[string, (file: string) => void]>([
  [
    'cut off',
    (file) => {
      truncateSync(file, readFileSync(file).length - 1);
    },
  ],
  [
    'emptied',
    (file) => {
      truncateSync(file, 0);
    },
  ],
  [
    'changed by a bit',
    (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
  ],
  [
    'replaced by something else',
    (file) => {
      writeFileSync(file, 'something else');
    },
  ],
])('a shard that was %s counts as absent, and can be put again', (_, harm) => {
  const store = folderShardStore(folder);
  store.put(ONE, shard);
  harm(join(folder, ONE));
  expect(store.get(ONE)).toBeUndefined();
  store.put(ONE, shard);
  expect(store.get(ONE)).toBeDefined();
});

test('a shard under the name of another counts as absent', () => {
  const store = folderShardStore(folder);
  store.put(ONE, shard);
  writeFileSync(join(folder, TWO), readFileSync(join(folder, ONE)));
  expect(store.get(TWO)).toBeUndefined();
});

test('a folder that cannot be written to is done without', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const store = folderShardStore(file);
  store.put(ONE, shard);
  expect(store.get(ONE)).toBeUndefined();
  expect(readFileSync(file, 'utf8')).toBe('');
});

test('sweeps away what it was neither asked for nor given', () => {
  const earlier = folderShardStore(folder);
  earlier.put(ONE, shard);
  earlier.put(TWO, shard);
  writeFileSync(join(folder, `${TWO}.4711`), 'half a shard');
  const store = folderShardStore(folder);
  store.get(ONE);
  store.sweep();
  expect(readdirSync(folder)).toEqual([ONE]);
});

test('has nothing to sweep where there is no folder', () => {
  const store = folderShardStore(join(folder, 'absent'));
  expect(() => {
    store.sweep();
  }).not.toThrow();
});

function plain(files: Shard['files'] | undefined): [string, number[]][] {
  return [...(files ?? [])].map(([path, content]) => [path, [...content]]);
}
