import { expect, test } from 'vitest';
import { rarity, scoreEverywhere, shardRanking } from '../../../src/client/search/ranking.ts';

/** What Pagefind takes when it is told nothing. */
const PAGEFIND = { termSaturation: 1.4, pageLength: 0.75 };

test('a shard with the average of all ranks as Pagefind does', () => {
  const { ranking, scale } = shardRanking(1);
  expect(ranking.termSaturation).toBeCloseTo(PAGEFIND.termSaturation, 12);
  expect(ranking.pageLength).toBeCloseTo(PAGEFIND.pageLength, 12);
  expect(ranking.metaWeights).toEqual({ title: 5, names: 4, places: 0.5 });
  expect(scale).toBe(1);
});

test.each([0.5, 0.9, 1.3])('a shard whose articles are %d times as long judges lengths by all', (ratio) => {
  const average = 700;
  const { ranking, scale } = shardRanking(ratio);
  for (const [frequency, length] of [
    [1, 300],
    [4, 700],
    [9, 2500],
  ] as const) {
    const here = bm25(frequency, length / (average * ratio), ranking);
    expect(here * scale).toBeCloseTo(bm25(frequency, length / average, PAGEFIND), 10);
  }
});

test('metadata keeps its weight whatever the lengths', () => {
  const { ranking, scale } = shardRanking(1.3);
  expect((ranking.metaWeights.title ?? 0) * scale).toBeCloseTo(5, 10);
});

test('articles that are far longer than all others get the highest saturation that Pagefind takes', () => {
  expect(shardRanking(4).ranking.termSaturation).toBe(2);
});

test('a word that more articles have is less rare', () => {
  expect(rarity(100, 1)).toBeGreaterThan(rarity(100, 50));
  expect(rarity(100, 100)).toBeGreaterThan(0);
});

test('a score that comes from no word stays as it is', () => {
  expect(scoreEverywhere('en_1', 3, [{ here: 2, everywhere: 1, scores: new Map() }])).toBe(3);
});

test('a score of one word changes as its rarity does', () => {
  const scores = new Map([['en_1', { score: 12, fields: ['title'] }]]);
  expect(scoreEverywhere('en_1', 12, [{ here: 2, everywhere: 1, scores }])).toBeCloseTo(6, 10);
});

/** @param relative The length of an article, divided by the average. */
function bm25(
  frequency: number,
  relative: number,
  { termSaturation: k, pageLength: b }: typeof PAGEFIND,
): number {
  return ((k + 1) * frequency) / (k * (1 - b + b * relative) + frequency);
}
