import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/text/nearest.ts';

test.each([
  ['kazmunayfaz', 'kazmunaygas'],
  ['Kamaz', 'kamaz'],
  ['tatnft', 'tatneft'],
])('takes %s for %s', (word, name) => {
  expect(nearest(word, ['kamaz', 'kazmunaygas', 'tatneft'])).toBe(name);
});

test('guesses nothing when no name is near', () => {
  expect(didYouMean('socar', ['kamaz', 'tatneft'])).toBe('');
});

test('prefers the first of two names that are equally near', () => {
  expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
});
