import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/records.ts';
import { cutShards, SHARD_SIZES } from '../../src/search/cut-shards.ts';

test('a small publication is one shard', () => {
  const articles = archive(350);
  expect(cutShards(articles, wordsOf)).toEqual([articles]);
});

test('no article is lost, and none comes out of order', () => {
  const articles = archive(9000);
  const shards = cutShards(articles, wordsOf);
  expect(shards.flat()).toEqual(articles);
  expect(shards.length).toBeGreaterThan(5);
});

test('shards are neither too small, but for the newest, nor too large', () => {
  const sizes = cutShards(archive(9000), wordsOf).map((shard) =>
    shard.reduce((sum, article) => sum + wordsOf(article) + 200, 0),
  );
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(SHARD_SIZES.least);
  expect(Math.max(...sizes)).toBeLessThan(SHARD_SIZES.most + 1000);
});

test('a new article at the end changes no shard but the last', () => {
  const before = cutShards(archive(9000), wordsOf);
  const after = cutShards(archive(9001), wordsOf);
  expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
});

test('an article that goes or changes its length leaves most shards as they were, wherever it stood', () => {
  const articles = archive(9000);
  const before = namesOf(cutShards(articles, wordsOf));
  fc.assert(
    fc.property(fc.nat(articles.length - 1), fc.boolean(), (place, goes) => {
      const { id } = articles[place] ?? {};
      const left = goes ? articles.filter((article) => article.id !== id) : articles;
      const after = new Set(
        namesOf(cutShards(left, (article) => wordsOf(article) + (article.id === id ? 40 : 0))),
      );
      const kept = before.filter((shard) => after.has(shard));
      // The one that holds it, and seldom a few until the cuts meet again.
      expect(kept.length).toBeGreaterThanOrEqual(before.length - 5);
    }),
    { numRuns: 200, seed: 1 },
  );
});

/** Articles, oldest first. */
function archive(count: number): Article[] {
  return Array.from({ length: count }, (_, at) => ({ id: `2022/article-${at}` }) as Article);
}

function wordsOf(_article: Article): number {
  return 800;
}

function namesOf(shards: readonly (readonly Article[])[]): string[] {
  return shards.map((shard) => shard.map(({ id }) => id).join(' '));
}
