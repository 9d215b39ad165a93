import { expect, test } from 'vitest';
import { newestFigures } from '../../src/model/newest-figures.ts';
import type { Article } from '../../src/model/records.ts';

test('takes figures from the newest articles on, at most two of each', () => {
  expect(labels([article('a', 'b', 'c'), article('d')], 3)).toEqual(['a', 'b', 'd']);
});

test('shows a measure once', () => {
  expect(labels([article('price'), article('price', 'people')], 3)).toEqual(['price', 'people']);
});

test('gives no more than were asked for', () => {
  expect(labels([article('a', 'b'), article('c', 'd')], 3)).toEqual(['a', 'b', 'c']);
});

function labels(articles: readonly Article[], count: number): string[] {
  return newestFigures(articles, count).map(({ label }) => label);
}

function article(...measures: string[]): Article {
  const figures = measures.map((label) => ({
    id: label,
    label,
    value: 1,
    unit: '%',
    period: '2021',
    entities: [],
  }));
  return { figures } as unknown as Article;
}
