import { expect, test } from 'vitest';
import { quietTime, stands, type Verdict } from '../../../src/build/staleness/verdict.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { articleText, memoryDisk, SMALLEST } from '../../memory-disk.ts';

const TIMES = {
  'articles/2022/past.md': { date: '2022-05-01T10:00:00+03:00' },
  'articles/2022/later.md': { date: '2022-05-20' },
  'articles/2021/mended.md': {
    date: '2021-01-01',
    updated: '2022-05-11T12:00:00Z',
    corrections: '[{ date: 2022-05-10, text: A number was wrong. }]',
  },
};

const NOW = at('2022-05-10T12:00:00Z');

test('nothing becomes public between the last change that had come and the next one, of whatever kind', () => {
  expect(quietTime(documents(), NOW)).toEqual({
    day: '2022-05-10',
    since: at('2022-05-10T00:00:00Z'),
    until: at('2022-05-11T12:00:00Z'),
  });
  expect(quietTime(documents(), at('2023-01-01T00:00:00Z')).until).toBeGreaterThan(
    at('9999-01-01T00:00:00Z'),
  );
});

test.each([
  ['as long as nothing changes', {}, true],
  ['later on the same day', { now: at('2022-05-10T20:59:59Z') }, true],
  ['when another day begins where the publication is', { now: at('2022-05-10T21:00:00Z') }, false],
  ['when a clock was put back before the last change', { now: at('2022-05-09T23:59:59Z') }, false],
  ['when something became public', { now: at('2022-05-11T12:00:00Z') }, false],
  ['with other content', { content: 'other' }, false],
  ['with other code', { sources: 'other' }, false],
  ['with a search, which it had not', { hasSearch: true }, false],
])('%s a site stands, or does not', (_when, differing, isStanding) => {
  const verdict: Verdict = {
    ...{ content: 'content', statements: '', sources: 'sources', hasSearch: false, findings: [] },
    ...quietTime(documents(), NOW),
    templateSources: 'templates',
    summary: { articles: 2, entities: 0, regions: 1, pages: 9, timezone: 'Europe/Moscow' },
    day: '2022-05-10',
  };
  const present = { content: 'content', sources: 'sources', hasSearch: false, now: NOW, ...differing };
  expect(stands(verdict, present)).toBe(isStanding);
});

function documents() {
  const texts = Object.entries(TIMES).map(([file, fields]) => [file, articleText(fields)] as const);
  return readContent(memoryDisk({ ...SMALLEST, ...Object.fromEntries(texts) }), 'content').documents;
}

function at(instant: string): number {
  return Date.parse(instant);
}
