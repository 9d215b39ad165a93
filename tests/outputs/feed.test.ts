import { expect, test } from 'vitest';
import { feedOf, publicationFeed } from '../../src/outputs/feed.ts';
import { review } from './review.ts';

const ids = (feed: { articles: readonly { id: string }[] } | undefined) => feed?.articles.map(({ id }) => id);

test('the feed of the publication has its newest articles, as many as the settings ask for', () => {
  expect(ids(publicationFeed(review()))).toEqual(['2022/a-lot-of-plans', '2022/prices', '2021/why']);
  const short = review({ 'publication.yml': 'name: R\nurl: https://example.org\nfeeds: { items: 1 }\n' });
  expect(ids(publicationFeed(short))).toEqual(['2022/a-lot-of-plans']);
  expect(ids(feedOf(short, 'region', 'russia'))).toEqual(['2022/a-lot-of-plans']);
});

test('regions, entities, authors and series have feeds of their own articles', () => {
  const publication = review();
  expect(ids(feedOf(publication, 'region', 'tatarstan'))).toEqual(['2022/a-lot-of-plans', '2021/why']);
  expect(ids(feedOf(publication, 'entity', 'kazan'))).toEqual(['2022/a-lot-of-plans', '2022/prices']);
  expect(ids(feedOf(publication, 'author', 'volga-desk'))).toEqual(['2022/a-lot-of-plans']);
  expect(ids(feedOf(publication, 'series', 'visits'))).toEqual(['2022/a-lot-of-plans']);
});

test('a feed says what it follows, in words of its own where a file has none', () => {
  const publication = review();
  expect(feedOf(publication, 'entity', 'kamaz')).toMatchObject({
    title: 'KAMAZ | The Review',
    description: 'Maker of lorries.',
    path: '/entities/kamaz/',
  });
  expect(feedOf(publication, 'entity', 'kazan')?.description).toBe('Kazan in The Review');
});

test('there is no feed of what the publication does not have', () => {
  expect(feedOf(review(), 'entity', 'nobody')).toBeUndefined();
});
