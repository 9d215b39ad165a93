import { expect, test } from 'vitest';
import type { Publication } from '../../src/model/publication.ts';
import { regionsAlong } from '../../src/model/regions-along.ts';

test('orders the regions with most articles from north to south', () => {
  const publication = withRegions({
    south: { articles: 3, lon: 50, lat: 40 },
    few: { articles: 1, lon: 50, lat: 45 },
    north: { articles: 2, lon: 49, lat: 55 },
  });
  expect(slugs(publication, 2)).toEqual(['north', 'south']);
});

test('leaves out regions without a place and those far from the meridian', () => {
  const publication = withRegions({
    near: { articles: 1, lon: 60, lat: 50 },
    far: { articles: 9, lon: 116, lat: 40 },
    nowhere: { articles: 9 },
  });
  expect(slugs(publication, 5)).toEqual(['near']);
});

test('leaves out a region whose articles all belong to regions in it', () => {
  const publication = withRegions({
    whole: { articles: 2, lon: 49, lat: 55, of: 'part' },
    part: { articles: 2, lon: 49, lat: 54 },
  });
  expect(slugs(publication, 5)).toEqual(['part']);
});

function slugs(publication: Publication, count: number): string[] {
  return regionsAlong(publication, 50, count).map(({ slug }) => slug);
}

function withRegions(
  regions: Record<string, { articles: number; lon?: number; lat?: number; of?: string }>,
): Publication {
  return {
    regions: Object.entries(regions).map(([slug, { lon, lat }]) => ({
      slug,
      location: lon === undefined || lat === undefined ? undefined : { lon, lat },
    })),
    articlesBy: (_grouping: string, slug: string) =>
      Array.from({ length: regions[slug]?.articles ?? 0 }, () => ({ region: regions[slug]?.of ?? slug })),
  } as unknown as Publication;
}
