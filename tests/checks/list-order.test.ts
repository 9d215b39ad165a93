import { expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';
import { applyFixes } from '../../src/desk/apply-fixes.ts';

test('roles stand with the oldest first', () => {
  const text = `name: KAMAZ
roles:
  # first of all
  - title: Second
    from: 2010 # since then
  - { title: First, from: 2001-05, to: 2010 }
  - title: Third
    from: 2020
links: {}
`;
  expect(findings({ 'entities/kamaz.yml': text })).toMatchObject([
    { rule: 'list-order', severity: 'warning', line: 4, field: 'roles[0]' },
  ]);
  expect(mended({ 'entities/kamaz.yml': text }, 'entities/kamaz.yml')).toBe(`name: KAMAZ
roles:
  # first of all
  - { title: First, from: 2001-05, to: 2010 }
  - title: Second
    from: 2010 # since then
  - title: Third
    from: 2020
links: {}
`);
});

test('corrections stand with the newest first', () => {
  const corrections = '[{ date: 2022-02-01, text: One. }, { date: 2022-03-01, text: Two. }]';
  const files = { 'articles/2022/visit.md': articleText({ corrections }) };
  expect(mended(files, 'articles/2022/visit.md')).toBe(
    articleText({ corrections: '[{ date: 2022-03-01, text: Two. }, { date: 2022-02-01, text: One. }]' }),
  );
});

test('roles that nobody dated may stand anywhere', () => {
  const text = 'name: KAMAZ\nroles: [{ title: A, from: 2010 }, { title: B }, { title: C, from: 2001 }]\n';
  expect(findings({ 'entities/kamaz.yml': text })).toEqual([]);
});

function findings(files: Record<string, string>) {
  const article = { 'articles/2022/visit.md': articleText() };
  return checked(memoryDisk({ ...SMALLEST, ...article, ...files }), Date.parse('2030-01-01')).findings;
}

/** A file with all fixes; mending it again changes nothing. */
function mended(files: Record<string, string>, path: string): string {
  const fixes = (text: string) =>
    findings({ ...files, [path]: text }).flatMap(({ fix }) => (fix ? [fix] : []));
  const text = applyFixes(files[path] ?? '', fixes(files[path] ?? ''));
  expect(fixes(text)).toEqual([]);
  return text;
}
