import { expect, test } from 'vitest';
import { feedContent } from '../../src/outputs/feed-content.ts';
import { feedHtmlProblems } from '../validate/feed-html.ts';
import { review, richArticle } from './review.ts';

test('is the picture, the text, the sources and the corrections', () => {
  const publication = review();
  const content = feedContent(publication, richArticle(publication), { html: '<p>Text.</p>' }).content;
  expect(feedHtmlProblems(content)).toEqual([]);
  expect(content)
    .toBe(`<figure><img src="https://example.org/review/articles/2022/a-lot-of-plans/map.png" alt="A map"><figcaption>The way. Natural Earth</figcaption></figure>
<p>Text.</p>
<h2>Sources</h2>
<ul>
<li>World Bank, <a href="https://data.worldbank.org/?a=1&amp;b=2">World Development Indicators</a></li>
<li>A book</li>
</ul>
<h2>Corrections</h2>
<ul>
<li><b>3 February 2022.</b> An earlier version misspelt KazMunayGas.</li>
</ul>`);
});

test('is the text alone where there is nothing else', () => {
  const publication = review();
  const article = publication.article('2021/why');
  expect(article && feedContent(publication, article, { html: '<p>Text.</p>' }).content).toBe('<p>Text.</p>');
});

test('follows the text when that changes', () => {
  const publication = review();
  const article = richArticle(publication);
  expect(feedContent(publication, article, { html: '<p>One.</p>' }).content).toContain('<p>One.</p>');
  expect(feedContent(publication, article, { html: '<p>Two.</p>' }).content).toContain('<p>Two.</p>');
});
