import { expect, test } from 'vitest';
import {
  articleStructuredData,
  authorStructuredData,
  collectionStructuredData,
  entityStructuredData,
  frontStructuredData,
  regionStructuredData,
  SECTIONS,
  seriesStructuredData,
  staticPageStructuredData,
  type Thing,
} from '../../src/outputs/structured-data.ts';
import { jsonForScript } from '../../src/text/json-script.ts';
import { structuredDataProblems } from '../validate/structured-data.ts';
import { review, richArticle } from './review.ts';

const publication = review();

/** In the text of each article. */
const WORDS = 640;

test('an article tells what it says, who says it, about whom, from where and by which sources', async () => {
  await matches('article', articleStructuredData(publication, richArticle(publication), WORDS));
});

test('an article with the least it can have leaves the rest out', async () => {
  await matches(
    'article-least',
    articleStructuredData(publication, found(publication.article('2021/why')), WORDS),
  );
});

test('each kind of article has its type, or the general one and its genre', () => {
  const article = richArticle(publication);
  const types = (['analysis', 'news', 'interview', 'explainer', 'opinion', 'data'] as const).map((kind) => {
    const [first] = articleStructuredData(publication, { ...article, kind }, WORDS);
    return [first?.['@type'], first?.genre];
  });
  expect(types).toEqual([
    ['AnalysisNewsArticle', 'analysis'],
    ['ReportageNewsArticle', 'news'],
    ['NewsArticle', 'interview'],
    ['BackgroundNewsArticle', 'explainer'],
    ['OpinionNewsArticle', 'opinion'],
    ['NewsArticle', 'data'],
  ]);
});

test('an article is about those in its headline and standfirst, and mentions the others', () => {
  const [article] = articleStructuredData(publication, richArticle(publication), WORDS);
  expect(namesOf(article?.about)).toEqual(['Rustam Minnikhanov', 'KAMAZ']);
  expect(namesOf(article?.mentions)).toEqual(['Kazan', 'The foundry', 'The treaty']);
});

test('an article whose headline names nobody is about the first that it lists', () => {
  const [article] = articleStructuredData(publication, found(publication.article('2021/why')), WORDS);
  expect(namesOf(article?.about)).toEqual(['KAMAZ']);
  expect(namesOf(article?.mentions)).toEqual(['Rustam Minnikhanov']);
});

test('a person tells roles with their time and claims none for today', async () => {
  await matches('person', entityStructuredData(publication, found(publication.entity('rustam-minnikhanov'))));
});

test('an organisation tells its names, pages and region', async () => {
  await matches('organisation', entityStructuredData(publication, found(publication.entity('kamaz'))));
});

test('places, projects and documents are things of their own types', () => {
  const types = ['kazan', 'foundry', 'treaty'].map((slug) => {
    const things = entityStructuredData(publication, found(publication.entity(slug)));
    expect(structuredDataProblems(written(things))).toEqual([]);
    return things[0]?.['@type'];
  });
  expect(types).toEqual(['Place', 'Project', 'CreativeWork']);
});

test('a region tells its place and what contains it', async () => {
  await matches('region', regionStructuredData(publication, found(publication.region('tatarstan'))));
});

test('a region with a code of two letters is a country', () => {
  const [russia] = regionStructuredData(publication, found(publication.region('russia')));
  expect(russia?.['@type']).toBe('Country');
});

test('a person who writes has a profile', async () => {
  await matches('author', authorStructuredData(publication, found(publication.author('anna-smith'))));
});

test('a desk is part of the publisher', async () => {
  await matches('desk', authorStructuredData(publication, found(publication.author('volga-desk'))));
});

test('a series tells its articles', async () => {
  await matches('series', seriesStructuredData(publication, found(publication.oneSeries('visits'))));
});

test('the front page tells of the site, its search and its publisher', async () => {
  await matches('front', frontStructuredData(publication, publication.articles));
});

test('a list tells its first items and how many there are', () => {
  const items = Array.from({ length: 30 }, (_, index) => ({
    name: `Item ${index}`,
    path: `/entities/item-${index}/`,
  }));
  const things = collectionStructuredData(publication, {
    name: 'Entities, page 2',
    path: '/entities/page/2/',
    items,
    above: [SECTIONS.entities],
  });
  expect(structuredDataProblems(written(things))).toEqual([]);
  expect(things[0]?.mainEntity).toMatchObject({ numberOfItems: 30, itemListElement: { length: 20 } });
});

test('pages about the publication have the types that exist for them', () => {
  const types = ['/about/', '/methods/', '/search/'].map((path) => {
    const things = staticPageStructuredData(publication, { name: 'A page', path });
    expect(structuredDataProblems(written(things))).toEqual([]);
    return things[0]?.['@type'];
  });
  expect(types).toEqual(['AboutPage', 'WebPage', 'SearchResultsPage']);
});

async function matches(name: string, things: readonly Thing[]): Promise<void> {
  const objects = written(things);
  expect(structuredDataProblems(objects)).toEqual([]);
  await expect(`${JSON.stringify(objects, null, 2)}\n`).toMatchFileSnapshot(
    `expected/structured-data/${name}.json`,
  );
}

/** The objects as a page holds them. */
function written(things: readonly Thing[]): unknown[] {
  return JSON.parse(jsonForScript(things)) as unknown[];
}

function found<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('Not in the publication.');
  return item;
}

function namesOf(things: unknown): unknown[] {
  return (things as Thing[]).map(({ name }) => name);
}
