import { expect, test } from 'vitest';
import { slugProblem } from '../../src/desk/slug-problem.ts';

test('suggests the slug of what is none', () => {
  expect(slugProblem('entities', 'Камаз Group')).toBe(
    'Unexpected slug `Камаз Group`, expected a slug: lower-case letters a to z, digits, and single hyphens between them, at most 80 characters. Did you mean `kamaz-group`?',
  );
});

test('refuses names that Windows keeps for devices', () => {
  for (const name of ['con', 'nul', 'aux', 'prn', 'com1', 'lpt9']) {
    expect(slugProblem('articles', name)).toContain('Windows keeps the name for a device');
  }
  for (const name of ['console', 'com', 'lpt10', 'con-1'])
    expect(slugProblem('articles', name)).toBe(undefined);
});

test('refuses a page at an address of the generator, and only a page', () => {
  expect(slugProblem('pages', 'search')).toBe(
    'Unexpected slug `search`, expected another: the generator makes `/search/` itself.',
  );
  expect(slugProblem('entities', 'search')).toBe(undefined);
});
