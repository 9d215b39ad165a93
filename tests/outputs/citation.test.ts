import { expect, test } from 'vitest';
import { citationText } from '../../src/outputs/citation.ts';
import { review, richArticle } from './review.ts';

test('names the authors, the year, the title, the publication, the day and the address', () => {
  const publication = review();
  expect(citationText(publication, richArticle(publication))).toBe(
    'Volga desk and Anna Smith (2022). ‘A lot of plans’: what Minnikhanov took to Kazakhstan. The Review, 26 January. https://example.org/review/articles/2022/a-lot-of-plans/',
  );
});

test('adds no full stop to a title that ends with a mark of its own', () => {
  const publication = review();
  const why = publication.article('2021/why');
  expect(why && citationText(publication, why)).toBe(
    'Anna Smith (2021). Why? The Review, 1 March. https://example.org/review/articles/2021/why/',
  );
});

test('joins three authors with a comma and a word', () => {
  const publication = review();
  const article = { ...richArticle(publication), authors: ['volga-desk', 'anna-smith', 'anna-smith'] };
  expect(citationText(publication, article)).toContain('Volga desk, Anna Smith and Anna Smith (2022).');
});
