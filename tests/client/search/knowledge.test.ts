import { expect, test } from 'vitest';
import { knowledgeFrom, knowledgeOfAll } from '../../../src/client/search/knowledge.ts';
import type { PagefindFragment } from '../../../src/client/search/pagefind.ts';

test('a word that begins one of an article is known', () => {
  expect(knowledgeFrom('tatar', finding('The president of Tatarstan.', 3))).toBe('known');
});

test('a word of which an article has the beginning is known by that', () => {
  expect(knowledgeFrom('казанда', finding('Приехал в Казань.', 2))).toEqual({ instead: 'казань' });
});

test('a beginning of too few letters says nothing', () => {
  expect(knowledgeFrom('oilfields', finding('The oil.', 1))).toBe('unknown');
});

test('what one of several indexes knows, all know', () => {
  expect(knowledgeOfAll('казанда', ['unknown', { instead: 'казан' }, 'known'])).toBe('known');
});

test('of several shorter words the nearest stands in', () => {
  expect(
    knowledgeOfAll('казанда', [{ instead: 'каза' }, { instead: 'казань' }, { instead: 'казан' }]),
  ).toEqual({
    instead: 'казан',
  });
});

test('what none of several indexes knows is unknown', () => {
  expect(knowledgeOfAll('xyzzy', ['unknown', 'unknown'])).toBe('unknown');
});

/** An article in whose text a search has found the word at a place, counted from 0. */
function finding(content: string, place: number): PagefindFragment {
  return {
    url: '/articles/2022/visit/',
    content,
    meta: { title: 'A visit', names: '', places: '' },
    locations: [place],
    excerpt: content,
    plain_excerpt: content,
    sub_results: [],
  };
}
