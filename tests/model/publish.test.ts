import { expect, test } from 'vitest';
import { publicationOf } from './publication-of.ts';

const NOON = Date.parse('2022-06-15T12:00:00Z');

test('leaves out drafts, what is dated later than now, and all that only they name', () => {
  const publication = publicationOf(
    {
      old: { date: '2022-06-14', entities: ['kamaz'] },
      today: { date: '2022-06-15', entities: ['tatneft'] },
      tomorrow: {
        date: '2022-06-16',
        entities: ['socar'],
        authors: ['guest'],
        region: 'caspian',
        series: 'oil',
      },
      draft: { date: '2022-06-01', entities: ['secret'], more: { draft: 'true' } },
    },
    {},
    NOON,
  );
  expect(publication.articles.map(({ id }) => id)).toEqual(['2022/today', '2022/old']);
  expect(publication.entities.map(({ slug }) => slug)).toEqual(['kamaz', 'tatneft']);
  expect(publication.authors.map(({ slug }) => slug)).toEqual(['desk']);
  expect(publication.regions.map(({ slug }) => slug)).toEqual(['volga']);
  expect(publication.series).toEqual([]);
});

test('begins a day at midnight in the time zone of the publication', () => {
  const inMoscow = {
    'publication.yml': 'name: The Review\nurl: https://example.org\ntimezone: Europe/Moscow\n',
  };
  const at = (instant: string) =>
    publicationOf({ one: { date: '2022-06-15' } }, inMoscow, Date.parse(instant)).articles.length;
  expect(at('2022-06-14T20:59:59Z')).toBe(0);
  expect(at('2022-06-14T21:00:00Z')).toBe(1);
});

test('an update on the day of publication happened no earlier than that', () => {
  const updated = (date: string, update: string) =>
    publicationOf({ one: { date, more: { updated: update } } }).articles[0]?.updated;
  expect(updated('2022-01-26T09:30:00Z', '2022-01-26')).toEqual({
    day: '2022-01-26',
    instant: Date.parse('2022-01-26T09:30:00Z'),
  });
  expect(updated('2022-01-26T09:30:00Z', '2022-01-27')).toEqual({
    day: '2022-01-27',
    instant: Date.parse('2022-01-27'),
  });
});

test('counts an entity that only a figure or an event names', () => {
  const publication = publicationOf(
    { one: { date: '2022-01-01', more: { events: '[{ date: 2021, text: It opens., entities: [plant] }]' } } },
    { 'entities/plant.yml': 'name: The plant\n' },
  );
  expect(publication.entities.map(({ slug }) => slug)).toEqual(['plant']);
  expect(publication.eventsOf('plant').map(({ text, article }) => [text, article.id])).toEqual([
    ['It opens.', '2022/one'],
  ]);
});

test('counts the articles of a region with those of the regions that it contains', () => {
  const publication = publicationOf(
    { one: { date: '2022-01-01', region: 'kazan' } },
    { 'regions/kazan.yml': 'name: Kazan\nparent: volga\n', 'regions/volga.yml': 'name: Volga\n' },
  );
  expect(publication.articlesBy('region', 'volga').map(({ id }) => id)).toEqual(['2022/one']);
  expect(publication.lineage('kazan').map(({ slug }) => slug)).toEqual(['kazan', 'volga']);
});

test('orders articles of one day by their ids', () => {
  const publication = publicationOf({ b: { date: '2022-01-01' }, a: { date: '2022-01-01' } });
  expect(publication.articles.map(({ id }) => id)).toEqual(['2022/a', '2022/b']);
});

test('knows the neighbours of an article in time and in its series', () => {
  const publication = publicationOf({
    first: { date: '2022-01-01', series: 'oil' },
    second: { date: '2022-01-02' },
    third: { date: '2022-01-03', series: 'oil' },
  });
  const third = publication.articles[0];
  if (!third) throw new Error('no articles');
  expect(publication.neighbours('2022/third')).toMatchObject({
    previous: { id: '2022/second' },
    next: undefined,
  });
  expect(publication.placeInSeries('2022/third')).toMatchObject({
    number: 2,
    of: 2,
    previous: { id: '2022/first' },
  });
});
