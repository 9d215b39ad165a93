import { expect, test, vi } from 'vitest';
import { liveOutputs, type KnownIndex } from '../../../src/build/preview/live-outputs.ts';
import type { Shard } from '../../../src/search/shard.ts';
import { articleText, memoryDisk, SMALLEST } from '../../memory-disk.ts';
import { renderedSite } from '../../rendered-site.ts';

const FILES = {
  ...SMALLEST,
  'articles/2022/visit.md': articleText(
    { previously: '[/articles/2021/visit/]' },
    'See [the data](gdp.csv).',
  ),
  'articles/2022/gdp.csv': 'year,gdp\n',
  'articles/2022/other.csv': 'year,other\n',
};

test('serves the files that an article refers to, where its page looks for them', async () => {
  const { read } = outputs();
  expect(await read('/articles/2022/visit/gdp.csv')).toEqual(new TextEncoder().encode('year,gdp\n'));
  expect(await read('/articles/2022/visit/other.csv')).toBeUndefined();
  expect(await read('/articles/2022/visit/')).toBeUndefined();
});

test('knows where something is now', () => {
  const { movedTo } = outputs();
  expect(movedTo('/articles/2021/visit/')).toBe('/articles/2022/visit/');
  expect(movedTo('/articles/2020/visit/')).toBeUndefined();
});

test('makes the search index when it is asked for', async () => {
  const manifest = await outputs().read('/search/data/manifest.json');
  expect(JSON.parse(String(manifest))).toMatchObject({ articles: 1 });
});

test('indexes for the search only what changed since it was last asked for', async () => {
  const shards = new Map<string, Shard>();
  const put = vi.fn((digest: string, shard: Shard) => shards.set(digest, shard));
  const kept = {
    has: (digest: string) => shards.has(digest),
    get: (digest: string) => shards.get(digest),
    put,
    sweep: () => undefined,
  };
  const path = '/search/data/manifest.json';
  const first = await outputs(() => ({ kept })).read(path);
  expect(put).toHaveBeenCalledTimes(1);
  expect(await outputs(() => ({ kept })).read(path)).toEqual(first);
  expect(put).toHaveBeenCalledTimes(1);
});

function outputs(known?: () => KnownIndex) {
  const now = Date.parse('2030-01-01');
  const { site, read } = renderedSite(memoryDisk(FILES), now);
  return liveOutputs(site, read, known);
}
