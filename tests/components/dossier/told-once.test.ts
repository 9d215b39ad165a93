import { expect, test } from 'vitest';
import { toldOnce } from '../../../src/components/dossier/told-once.ts';
import type { Article } from '../../../src/model/records.ts';

test('keeps what the newest article holds, in the place of the first of its kind', () => {
  const items = [told('The tenge floats.', 1), told('Something else.', 1), told('The tenge floats.', 2)];
  expect(toldOnce(items, ({ text }) => text)).toEqual([items[2], items[1]]);
});

test('keeps the first of those that articles of one instant hold', () => {
  const items = [told('The tenge floats.', 1), told('The tenge floats.', 1)];
  expect(toldOnce(items, ({ text }) => text)).toEqual([items[0]]);
});

function told(text: string, instant: number): { text: string; article: Article } {
  return { text, article: { instant } as Article };
}
