import { expect, test } from 'vitest';
import type { Companions } from '../../src/model/companions.ts';
import { publicationOf } from './publication-of.ts';

const publication = publicationOf({
  one: { date: '2022-01-01', entities: ['kamaz', 'tatneft', 'socar'] },
  two: { date: '2022-01-02', entities: ['kamaz', 'tatneft', 'volga'] },
  three: { date: '2022-01-03', entities: ['kamaz', 'volga', 'tatneft'] },
});

test('tells who is named together most often, then by name, and how many are left out', () => {
  expect(toldIn(publication.companions('kamaz', 2))).toEqual(['tatneft 3', 'volga 2', 'and 1']);
  expect(toldIn(publication.companions('kamaz', 3))).toEqual(['tatneft 3', 'volga 2', 'socar 1', 'and 0']);
  expect(toldIn(publication.companions('socar', 9))).toEqual(['kamaz 1', 'tatneft 1', 'and 0']);
});

test('a region is not told to name itself most often', () => {
  expect(toldIn(publication.mostNamed('region', 'volga', 2))).toEqual(['kamaz 3', 'tatneft 3', 'and 1']);
  expect(toldIn(publication.mostNamed('year', '2022', 3, 1))).toEqual([
    'kamaz 1',
    'tatneft 1',
    'volga 1',
    'and 0',
  ]);
});

function toldIn({ named, omitted }: Companions): string[] {
  return [...named.map(({ entity, articles }) => `${entity.slug} ${articles}`), `and ${omitted}`];
}
