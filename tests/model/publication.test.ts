import { expect, test } from 'vitest';
import { publicationOf } from './publication-of.ts';

test('events come in order of time, those of a quarter among its months', () => {
  const event = (date: string) => `{ date: ${date}, text: It happened., entities: [plant] }`;
  const publication = publicationOf({
    first: { date: '2022-02-01', entities: ['plant'], more: { events: `[${event('2021-12')}]` } },
    second: {
      date: '2022-03-01',
      entities: ['plant'],
      more: { events: `[${event('2021-Q2')}, ${event('2021-05')}, ${event('2020-12-31')}]` },
    },
  });
  expect(publication.eventsOf('plant').map(({ date }) => date)).toEqual([
    '2020-12-31',
    '2021-Q2',
    '2021-05',
    '2021-12',
  ]);
});
