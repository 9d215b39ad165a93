import { expect, test } from 'vitest';
import { byTurns } from '../../../src/components/dossier/by-turns.ts';
import type { Article } from '../../../src/model/records.ts';

test('takes one of every article before a second of any', () => {
  const items = ['new 1', 'new 2', 'new 3', 'old 1', 'old 2'].map((text) => ({
    text,
    article: { id: text.slice(0, 3) } as Article,
  }));
  expect(byTurns(items).map(({ text }) => text)).toEqual(['new 1', 'old 1', 'new 2', 'old 2', 'new 3']);
});
