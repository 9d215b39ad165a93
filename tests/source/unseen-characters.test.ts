import { expect, test } from 'vitest';
import { unseenCharacters } from '../../src/source/unseen-characters.ts';

test('tells some, and one for all others', () => {
  expect(told('a\u202Eb\u202Ec\u202Ed\u202E')).toEqual(['1 error', '3 error', '5 error']);
});

test('what is refused is not hidden behind what is in doubt', () => {
  expect(told('\uE000 \uE000 \uE000 \uE000 \u202E \u202E')).toEqual(['0 warning', '2 warning', '8 error']);
  expect(told('\uE000 \uE000 \uE000 \uE000')).toEqual(['0 warning', '2 warning', '4 warning']);
});

function told(text: string): string[] {
  return [...unseenCharacters(text, 'line', 2)].map(({ start, severity }) => `${start} ${severity}`);
}
