import { expect, test } from 'vitest';
import { readLedger, writeLedger } from '../../src/source/ledger.ts';

const FILE = 'content/addresses.txt';

test('reads what it writes', () => {
  const entries = [
    { address: '/entities/kamaz/', since: '2022-01-26' },
    { address: '/articles/2021/visit/', since: '2021-03-01', withdrawn: '2022-02-02' },
  ];
  const { entries: read, findings } = readLedger(writeLedger(entries), FILE);
  expect(findings).toEqual([]);
  expect(read.map(({ line: _, ...entry }) => entry)).toEqual([entries[1], entries[0]]);
});

test('keeps the notes of a list, each before its line, and its own head once', () => {
  const slugs = ['visit', 'talks'];
  const plain = writeLedger(
    slugs.map((slug) => ({ address: `/articles/2021/${slug}/`, since: '2021-03-01' })),
  );
  const noted = `${plain.replace(/\/articles\/2021\/visit/, '# Moved twice.\n# See the minutes.\n$&')}# The end.\n`;
  const { entries } = readLedger(noted, FILE);
  expect(writeLedger(entries, noted)).toBe(noted);
  const added = writeLedger([...entries, { address: '/articles/2021/u/', since: '2021-03-02' }], noted);
  expect(added).toContain(
    '/articles/2021/talks/ 2021-03-01\n/articles/2021/u/ 2021-03-02\n# Moved twice.\n# See the minutes.\n/articles/2021/visit/ 2021-03-01\n# The end.\n',
  );
});

test.each([
  ['/articles/2021/visit/', 'Unexpected `/articles/2021/visit/`, expected an address and the day'],
  ['/articles/2021/visit/ 2021-02-30', 'Unexpected `/articles/2021/visit/ 2021-02-30`'],
  ['/articles/2021/visit 2021-02-03', 'Unexpected `/articles/2021/visit 2021-02-03`'],
  ['/a/\t2021-02-03', 'Unexpected control character U+0009 (tab) in `/a/\t2021-02-03`, expected an address'],
  ['/a/\u00A02021-02-03', 'Unexpected no-break space U+00A0 in `/a/'],
  ['/a/\u200B 2021-02-03', 'Unexpected zero-width space U+200B in `/a/'],
  ['/a/../b/ 2021-02-03 gone', 'Unexpected'],
])('tells a line that is none: %s', (line, message) => {
  const { findings } = readLedger(`# notes\n\n${line}\n`, FILE);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ line: 3, rule: 'ledger' });
  expect(findings[0]?.message).toContain(message);
});

test('of a merge conflict tells that alone', () => {
  const text = '/a/ 2021-02-03\n<<<<<<< HEAD\n/b/ 2021-02-04\n=======\n/b/ 2021-02-05\n>>>>>>> desk\n';
  expect(readLedger(text, FILE)).toMatchObject({
    entries: [],
    findings: [{ rule: 'merge-conflict', line: 2 }],
  });
});

test('of many lines that are none tells the first, and one for all others', () => {
  const { findings } = readLedger('none\n'.repeat(300), FILE);
  expect(findings).toHaveLength(201);
  expect(findings.at(-1)?.message).toBe(
    'Unexpected 100 more of the kind `ledger` from here on, expected none.',
  );
});

test('tells an address that is listed twice', () => {
  const { findings } = readLedger('/a/ 2021-02-03\n/a/ 2021-02-04\n', FILE);
  expect(findings.map(({ line, message }) => [line, message])).toEqual([
    [2, 'Unexpected second line for `/a/`, expected each address once.'],
  ]);
});
