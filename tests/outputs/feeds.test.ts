import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedOf, publicationFeed } from '../../src/outputs/feed.ts';
import { feedBytes, feedText } from '../../src/outputs/feed-format.ts';
import { feedItems } from '../../src/outputs/feed-items.ts';
import { jsonFeed } from '../../src/outputs/json-feed.ts';
import { rssFeed } from '../../src/outputs/rss.ts';
import { feedProblems } from '../validate/feed.ts';
import { jsonFeedProblems } from '../validate/json-feed.ts';
import { review } from './review.ts';

test('the feed of the publication, as RSS', async () => {
  const { rss } = feeds();
  expect(feedProblems(rss)).toEqual([]);
  await expect(rss).toMatchFileSnapshot('expected/feed.xml');
});

test('the feed of the publication, as JSON', async () => {
  const { json } = feeds();
  expect(jsonFeedProblems(json)).toEqual([]);
  await expect(`${JSON.stringify(JSON.parse(json), null, 2)}\n`).toMatchFileSnapshot('expected/feed.json');
});

test('feeds of parts of the publication name themselves and the page beside them', () => {
  const publication = review();
  const feed = feedOf(publication, 'entity', 'kamaz');
  if (!feed) throw new Error('No feed.');
  const items = feedItems(publication, feed, () => ({ html: '<p>Text.</p>' }));
  const rss = feedText(rssFeed, publication, feed, items);
  const json = feedText(jsonFeed, publication, feed, items);
  expect([feedProblems(rss), jsonFeedProblems(json)]).toEqual([[], []]);
  // In bytes too, the first time and when an item was written before.
  for (const [format, text] of [
    [rssFeed, rss],
    [jsonFeed, json],
  ] as const) {
    for (const again of [items, items, [], items.slice(0, 1)])
      expect(new TextDecoder().decode(feedBytes(format, publication, feed, again))).toBe(
        again === items ? text : feedText(format, publication, feed, again),
      );
  }
  expect(rss).toContain('href="https://example.org/review/entities/kamaz/feed.xml"');
  expect(rss).toContain('<link>https://example.org/review/entities/kamaz/</link>');
  expect(JSON.parse(json)).toMatchObject({
    home_page_url: 'https://example.org/review/entities/kamaz/',
    feed_url: 'https://example.org/review/entities/kamaz/feed.json',
  });
});

test('a publication without articles has feeds without items', () => {
  const publication = review({}, '2020-01-01');
  expect(feedProblems(feeds(publication).rss)).toEqual([]);
  expect(jsonFeedProblems(feeds(publication).json)).toEqual([]);
});

test('whatever a text holds, feeds stay whole', () => {
  const publication = review();
  const feed = publicationFeed(publication);
  const hostile = fc.constantFrom(
    '\u000b',
    '\ud800',
    '\udfff',
    '\ufffe',
    ']]>',
    '<![CDATA[',
    '&',
    '<',
    '\r',
    '"',
  );
  const text = fc
    .array(fc.oneof(hostile, fc.string({ unit: 'binary' })))
    .map((parts) => `a${parts.join('')}`);
  fc.assert(
    fc.property(text, text, (title, summary) => {
      const items = feedItems(publication, feed, () => ({ html: '<p>Text.</p>' })).map((item) => ({
        ...item,
        title,
        summary,
      }));
      expect(feedProblems(feedText(rssFeed, publication, { ...feed, title }, items))).toEqual([]);
      expect(jsonFeedProblems(feedText(jsonFeed, publication, { ...feed, title }, items))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function feeds(publication = review()) {
  const feed = publicationFeed(publication);
  const items = feedItems(publication, feed, () => ({
    html: '<p>Text with a <a href="/review/about/">link</a>.</p>',
  }));
  return {
    rss: feedText(rssFeed, publication, feed, items),
    json: feedText(jsonFeed, publication, feed, items),
  };
}
