import { expect, test } from 'vitest';
import { daysOf, facetsOf, narrow } from '../../../src/client/search/facets.ts';
import { NO_FILTERS, type Filters } from '../../../src/client/search/query-state.ts';
import type { Columns, Names } from '../../../src/search/format.ts';

const entry = (slug: string) => ({ slug, name: slug.toUpperCase(), note: '', articles: 0, others: [] });
const names: Names = {
  entities: [entry('kamaz'), entry('tatneft')],
  regions: [entry('russia'), { ...entry('tatarstan'), parent: 'russia' }, entry('georgia')],
  authors: [entry('desk')],
  series: [],
  kinds: [
    { slug: 'analysis', name: 'Analysis' },
    { slug: 'data', name: 'Data note' },
  ],
};
/** 0: 2021, Russia, KAMAZ. 1: 2022, Tatarstan, KAMAZ and Tatneft. 2: 2022, Georgia, nothing. */
const columns: Columns = {
  days: [18_992, 26, 1],
  languages: [0, 0, 0],
  kinds: [0, 1, 0],
  regions: [0, 1, 2],
  authors: [[0], [0], [0]],
  entities: [[0], [0, 1], []],
};
const facets = facetsOf(columns, names);
const ALL = [2, 1, 0];

test('days are counted from one to the next', () => {
  expect(daysOf(columns)).toEqual(['2021-12-31', '2022-01-26', '2022-01-27']);
});

test('without filters every value is counted, most articles first, years newest first', () => {
  expect(narrow(facets, NO_FILTERS, ALL).articles).toEqual([2, 1, 0]);
  expect(counts({})).toEqual({
    year: '2022 2, 2021 1',
    region: 'RUSSIA 2, TATARSTAN 1, GEORGIA 1',
    entity: 'KAMAZ 2, TATNEFT 1',
    author: 'DESK 3',
    kind: 'Analysis 2, Data note 1',
  });
});

test('a region holds the articles of the regions in it', () => {
  expect(narrow(facets, { ...NO_FILTERS, region: ['russia'] }, ALL).articles).toEqual([1, 0]);
});

test('a second region widens, and its count says by how much while the others are narrowed', () => {
  const { region, entity } = counts({ region: ['tatarstan'] });
  expect(region).toBe('RUSSIA 2, TATARSTAN* 1, GEORGIA 1');
  expect(entity).toBe('KAMAZ 1, TATNEFT 1');
  expect(narrow(facets, { ...NO_FILTERS, region: ['tatarstan', 'georgia'] }, ALL).articles).toEqual([2, 1]);
});

test('a second entity narrows: both must be named', () => {
  expect(narrow(facets, { ...NO_FILTERS, entity: ['kamaz', 'tatneft'] }, ALL).articles).toEqual([1]);
  expect(counts({ entity: ['tatneft'] }).entity).toBe('KAMAZ 1, TATNEFT* 1');
});

test('only the articles given are counted, in their order', () => {
  const { articles, values } = narrow(facets, NO_FILTERS, [0, 2]);
  expect(articles).toEqual([0, 2]);
  expect(values.entity.map(({ slug, articles: count }) => [slug, count])).toEqual([['kamaz', 1]]);
});

test('a chosen value stays in its list when nothing is left of it', () => {
  expect(counts({ entity: ['tatneft'], region: ['georgia'] }).entity).toBe('TATNEFT* 0');
});

test('a value that nothing has leaves nothing', () => {
  expect(narrow(facets, { ...NO_FILTERS, region: ['atlantis'] }, ALL).articles).toEqual([]);
  expect(narrow(facets, { ...NO_FILTERS, entity: ['atlantis'] }, ALL).articles).toEqual([]);
});

test('regions that contain each other do not hang', () => {
  const circle: Names = {
    ...names,
    regions: [{ ...entry('a'), parent: 'b' }, { ...entry('b'), parent: 'a' }, entry('c')],
  };
  expect(facetsOf(columns, circle)[1]?.of[0]).toEqual([0, 1]);
});

/** The values of each facet as text, `*` after those chosen. */
function counts(filters: Partial<Filters>): Record<string, string> {
  const { values } = narrow(facets, { ...NO_FILTERS, ...filters }, ALL);
  return Object.fromEntries(
    Object.entries(values).map(([name, list]) => [
      name,
      list.map(({ label, articles, chosen }) => `${label}${chosen ? '*' : ''} ${articles}`).join(', '),
    ]),
  );
}
