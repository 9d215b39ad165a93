import { expect, test } from 'vitest';
import { robotsText } from '../../src/outputs/robots.ts';
import { review } from './review.ts';

test('allows everything and names both sitemaps by their whole address', () => {
  expect(robotsText(review())).toBe(`User-agent: *
Allow: /

Sitemap: https://example.org/review/sitemap.xml
Sitemap: https://example.org/review/news-sitemap.xml
`);
});
