import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { structuredDataProblems } from './structured-data.ts';

const GOOD = readFileSync(
  new URL('../outputs/expected/structured-data/article.json', import.meta.url),
  'utf8',
);

test('what an article of ours tells has no problems', () => {
  expect(problemsOf(GOOD)).toBe('');
});

test.each([
  ['a type that does not exist', '"AnalysisNewsArticle"', '"AnalyticNewsArticle"', /unknown type/],
  ['a property that does not exist', '"headline"', '"header"', /unknown property/],
  ['a property of another type', '"wordCount"', '"jobTitle"', /has no `jobTitle`/],
  ['a value of the wrong kind', '"wordCount": 640', '"wordCount": "many"', /`wordCount` is/],
  ['a thing of the wrong type', '"@type": "AdministrativeArea"', '"@type": "Person"', /`contentLocation` is/],
  ['a date in words', '"2022-01-26T00:00:00+03:00"', '"26 January"', /`datePublished` is/],
  [
    'a relative address',
    '"url": "https://example.org/review/entities/kazan/"',
    '"url": "/entities/kazan/"',
    /`url` is/,
  ],
  [
    'two things of one name',
    '"@id": "https://example.org/review/entities/kazan/"',
    '"@id": "https://example.org/review/entities/kamaz/"',
    /is both/,
  ],
  ['a place in the trail that is left out', '"position": 3', '"position": 5', /positions/],
  ['no context', /"@context": "https:\/\/schema.org",/, '', /without its context/],
  ['no author', '"author"', '"@author"', /without `author`/],
  ['no breadcrumbs', '"BreadcrumbList"', '"ItemList"', /0 breadcrumbs/],
])('%s is a problem', (_name, from, to, problem) => {
  const spoilt = GOOD.replace(from, to);
  expect(spoilt).not.toBe(GOOD);
  expect(problemsOf(spoilt)).toMatch(problem);
});

function problemsOf(json: string): string {
  return structuredDataProblems(JSON.parse(json) as unknown[]).join('\n');
}
