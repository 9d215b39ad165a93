import { expect, test } from 'vitest';
import { headersAt, readHeaderRules } from '../../src/build/header-rules.ts';

const RULES = readHeaderRules(`# A comment: with a colon
/*
  X-Robots-Tag: noindex

/articles/:year/:slug/
  Content-Security-Policy: default-src 'none'; img-src data:
/*.svg
  x-robots-tag: noimageindex
  nonsense
`);

test.each([
  ['/', { 'x-robots-tag': 'noindex' }],
  [
    '/articles/2022/visit/',
    { 'content-security-policy': "default-src 'none'; img-src data:", 'x-robots-tag': 'noindex' },
  ],
  ['/articles/2022/visit/map.png', { 'x-robots-tag': 'noindex' }],
  ['/articles/2022/visit/map.svg', { 'x-robots-tag': 'noindex, noimageindex' }],
  ['/articles/2022/visit/mapsvg', { 'x-robots-tag': 'noindex' }],
])('sends %s with the headers of all rules that match', (path, expected) => {
  expect(Object.fromEntries(headersAt(RULES, path))).toEqual(expected);
});

test('sends nothing for no file', () => {
  expect([...headersAt(readHeaderRules(''), '/')]).toEqual([]);
});

test('passes over a value that no header can have', () => {
  const rules = readHeaderRules('/*\n  X-Note: привет\n  X-Price: 5 €\n  X-Name: Zoë\n  X-Last: yes\n');
  expect([...headersAt(rules, '/')]).toEqual([
    ['x-last', 'yes'],
    ['x-name', 'Zoë'],
  ]);
});
