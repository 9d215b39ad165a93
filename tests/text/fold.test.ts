import { expect, test } from 'vitest';
import { fold, foldedWords } from '../../src/text/fold.ts';

test('leaves out marks, capitals and apostrophes', () => {
  expect(fold('Türkiye')).toBe('turkiye');
  expect(fold('Берёза и йод')).toBe('береза и иод');
  expect(fold('KAMAZ’s')).toBe('kamazs');
  expect(fold('Əlağa ıssız Łódź')).toBe('alaga issiz lodz');
});

test('leaves out what nobody sees', () => {
  expect(fold('Ka\u00ADm\u200Baz\u200E\uFEFF')).toBe('kamaz');
});

test('cuts words at everything that is neither letter nor digit', () => {
  expect(foldedWords('Kassym-Jomart Tokayev, 2016–2020')).toEqual([
    'kassym',
    'jomart',
    'tokayev',
    '2016',
    '2020',
  ]);
  expect(foldedWords(' … ')).toEqual([]);
});
