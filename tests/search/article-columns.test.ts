import { expect, test } from 'vitest';
import { articleCards, CARDS_IN_FILE } from '../../src/search/article-cards.ts';
import { articleColumns } from '../../src/search/article-columns.ts';
import { nameLists } from '../../src/search/name-lists.ts';
import { publicationOf } from '../model/publication-of.ts';

const publication = publicationOf({
  first: { date: '2022-01-26', entities: ['kamaz', 'kama'] },
  second: { date: '2022-02-01', entities: ['kamaz'], more: { language: 'ru', kind: 'news' } },
});
const articles = publication.articles.toReversed();
const names = nameLists(publication);

test('columns hold places in the lists of names', () => {
  const { days, kinds, regions, authors, entities, languages } = articleColumns(articles, names, [
    'en',
    'ru',
  ]);
  expect(new Date((days[0] ?? 0) * 86_400_000).toISOString()).toBe('2022-01-26T00:00:00.000Z');
  expect(days[1]).toBe(6);
  expect(kinds.map((place) => names.kinds[place]?.name)).toEqual(['Analysis', 'News']);
  expect(regions.map((place) => names.regions[place]?.slug)).toEqual(['volga', 'volga']);
  expect(authors.flat().map((place) => names.authors[place]?.slug)).toEqual(['desk', 'desk']);
  expect(entities.map((places) => places.map((place) => names.entities[place]?.slug))).toEqual([
    ['kamaz', 'kama'],
    ['kamaz'],
  ]);
  expect(languages).toEqual([0, 1]);
});

test('cards say the language where it is another one', () => {
  const [cards] = articleCards(articles, 'en');
  expect(cards?.map(({ path, language }) => [path, language])).toEqual([
    ['/articles/2022/first/', undefined],
    ['/articles/2022/second/', 'ru'],
  ]);
});

test('cards are cut into files from the oldest on, so that a new article changes the last file only', () => {
  const one = articles[0];
  if (!one) throw new Error('no article');
  const many = Array.from({ length: CARDS_IN_FILE + 1 }, () => one);
  expect(articleCards(many, 'en').map((file) => file.length)).toEqual([CARDS_IN_FILE, 1]);
});

test('names come with what they are and the number of their articles', () => {
  expect(names.entities.find(({ slug }) => slug === 'kamaz')).toEqual({
    slug: 'kamaz',
    name: 'Entity kamaz',
    note: 'Organisation',
    articles: 2,
    others: [],
  });
});

test.each([
  ['from: 2020', 'President'],
  ['from: 2020, to: 2024', 'Person'],
  ['of: someone', 'Person'],
])('with a newest role %s the note on a person is %s', (dates, note) => {
  const { entities } = nameLists(
    publicationOf(
      { visit: { date: '2022-01-26', entities: ['someone'] } },
      {
        'entities/someone.yml': `name: Someone\nkind: person\nroles: [{ title: Mayor, to: 2020 }, { title: President, ${dates} }]\n`,
      },
    ),
  );
  expect(entities[0]).toMatchObject({ note, roles: ['Mayor', 'President'] });
});

test('a region names the one that contains it', () => {
  const { regions } = nameLists(
    publicationOf(
      { visit: { date: '2022-01-26', region: 'tatarstan' } },
      {
        'regions/tatarstan.yml': 'name: Tatarstan\nparent: russia\n',
        'regions/russia.yml': 'name: Russia\n',
      },
    ),
  );
  expect(regions.map(({ slug, parent, articles: count }) => [slug, parent, count])).toEqual([
    ['russia', undefined, 1],
    ['tatarstan', 'russia', 1],
  ]);
});
