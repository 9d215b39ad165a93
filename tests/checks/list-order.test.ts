import { expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';
import { applyFixes } from '../../src/desk/apply-fixes.ts';

test('roles stand with the oldest first', () => {
  const text = `name: KAMAZ
roles:
  - title: Second
    from: 2010 # since then
  - { title: First, from: 2001-05, to: 2010 }
  - title: Third
    from: 2020
links: {}
`;
  expect(findings({ 'entities/kamaz.yml': text })).toMatchObject([
    { rule: 'list-order', severity: 'warning', line: 3, field: 'roles[0]' },
  ]);
  expect(mended({ 'entities/kamaz.yml': text }, 'entities/kamaz.yml')).toBe(`name: KAMAZ
roles:
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

test('a comment goes with the item that it stands behind or directly above', () => {
  const text = `name: KAMAZ
roles:
  - { title: Second, from: 2010 } # agreed with lawyer

  # as the yearbook says
  # on page 7
  - title: First
    from: 2001 # or 2002

  - { title: Third, from: 2020 }
# pages elsewhere
links: {}
`;
  expect(mended({ 'entities/kamaz.yml': text }, 'entities/kamaz.yml')).toBe(`name: KAMAZ
roles:
  # as the yearbook says
  # on page 7
  - title: First
    from: 2001 # or 2002

  - { title: Second, from: 2010 } # agreed with lawyer

  - { title: Third, from: 2020 }
# pages elsewhere
links: {}
`);
});

test.each([
  [
    'above the first item',
    '\n  # of the ministry\n  - { title: B, from: 2010 }\n  - { title: A, from: 2001 }',
  ],
  ['between blank lines', '\n  - { title: B, from: 2010 }\n\n  # before\n\n  - { title: A, from: 2001 }'],
  ['deeper than the items', '\n  - { title: B, from: 2010 }\n    # why\n  - { title: A, from: 2001 }'],
  ['behind a hyphen', '\n  - # once\n    title: B\n    from: 2010\n  - { title: A, from: 2001 }'],
  ['below the last item', '\n  - { title: B, from: 2010 }\n  - { title: A, from: 2001 }\n  # until now'],
  ['in brackets', ' [\n  { title: B, from: 2010 }, # once\n  { title: A, from: 2001 }, # twice\n]'],
])('a list with a comment %s is told without a fix', (_, roles) => {
  const [finding, ...others] = findings({ 'entities/kamaz.yml': `name: KAMAZ\nroles:${roles}\nlinks: {}\n` });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'list-order', field: 'roles[0]' });
  expect(finding).not.toHaveProperty('fix');
});

test('a number sign in a text is no comment', () => {
  const corrections = `
  - { date: 2022-02-01, text: "Item #1." }
  - date: 2022-03-01
    text: |
      One.
      # Two.`;
  const files = { 'articles/2022/visit.md': articleText({ corrections }) };
  const after = `
  - date: 2022-03-01
    text: |
      One.
      # Two.
  - { date: 2022-02-01, text: "Item #1." }`;
  expect(mended(files, 'articles/2022/visit.md')).toBe(articleText({ corrections: after }));
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
