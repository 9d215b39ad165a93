import { expect, test } from 'vitest';
import { tenure } from '../../../src/components/dossier/tenure.ts';

test('says when a role was held as far as sources say', () => {
  const inEnglish = (dates: { from?: string; to?: string }) => tenure({ title: 'Director', ...dates }, 'en');
  expect(inEnglish({ from: '2010', to: '2022' })).toBe('2010–2022');
  expect(inEnglish({ from: '2010-05' })).toBe('Since May 2010');
  expect(inEnglish({ to: '2022-01-11' })).toBe('Until 11 January 2022');
  expect(inEnglish({})).toBeUndefined();
});
