import { expect, test } from 'vitest';
import { lastChange, newestChange } from '../../src/outputs/last-change.ts';
import { review, richArticle } from './review.ts';

test('a correction is a change, and the latest change counts', () => {
  const publication = review();
  const article = richArticle(publication);
  expect(iso(lastChange(publication, article))).toBe('2022-02-02T21:00:00.000Z');
  expect(iso(lastChange(publication, { ...article, corrections: [] }))).toBe('2022-02-01T21:00:00.000Z');
  expect(iso(lastChange(publication, { ...article, corrections: [], updated: undefined }))).toBe(
    '2022-01-25T21:00:00.000Z',
  );
});

test('an article that was corrected on its day did not change before it was published', () => {
  const publication = review();
  const article = publication.article('2022/prices');
  const corrections = [{ date: '2022-01-25', text: 'A misprint.' }];
  expect(article && iso(lastChange(publication, { ...article, corrections }))).toBe(
    '2022-01-25T06:30:00.000Z',
  );
});

test('the newest change of no articles is none', () => {
  expect(newestChange(review(), [])).toBeUndefined();
});

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
