import { expect, test } from 'vitest';
import { seriesSpan } from '../../../src/components/archive/series-span.ts';
import type { Article } from '../../../src/model/records.ts';

test('says how many articles a series has, and from which month to which', () => {
  expect(seriesSpan(onDays('2024-03-14', '2019-05-01', '2017-01-31'), 'en')).toBe(
    '3 articles, January 2017 – March 2024',
  );
});

test('names a month once', () => {
  expect(seriesSpan(onDays('2024-03-14', '2024-03-01'), 'en')).toBe('2 articles, March 2024');
});

function onDays(...days: string[]): Article[] {
  return days.map((day) => ({ day }) as Article);
}
