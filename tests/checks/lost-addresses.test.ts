import { expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const NOW = Date.parse('2030-01-01T12:00:00Z');
const LOST =
  /^Unexpected loss of `\/articles\/2022\/visit\/`, published since 2022-01-26, expected it to stay\./;

test('notices an address that vanished, and names the nearest', () => {
  const [message] = messages({ 'articles/2022/visits.md': articleText() });
  expect(message).toMatch(LOST);
  expect(message).toMatch(
    /If its page is at `\/articles\/2022\/visits\/` now, put this address into `previously` there, and leave this line as it is; .*--withdraw \/articles\/2022\/visit\/`\.$/,
  );
});

test.each([
  ['it is there', { 'articles/2022/visit.md': articleText() }],
  [
    'a file leads on that is served there',
    { 'articles/2022/trip.md': articleText({ previously: '[/articles/2022/visit/index.html]' }) },
  ],
  ['it leads on', { 'articles/2022/trip.md': articleText({ previously: '[/articles/2022/visit/]' }) }],
])('is content when %s', (_, files) => {
  expect(messages(files)).toEqual([]);
});

test('notices an article that is a draft again', () => {
  const [message] = messages({ 'articles/2022/visit.md': articleText({ draft: 'true' }) });
  expect(message).toMatch(LOST);
  expect(message).toContain('Only drafts or scheduled articles make it now');
});

test('does not count on a draft to lead on', () => {
  const files = {
    'articles/2022/trip.md': articleText({ draft: 'true', previously: '[/articles/2022/visit/]' }),
  };
  const [message, ...others] = messages(files);
  expect(message).toMatch(LOST);
  expect(message).toContain('Only drafts or scheduled articles have it in their `previously` now;');
  expect(others).toEqual([]);
});

test('tells the first of very many, and one for all others', () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `/articles/2021/visit-${index}/ 2021-01-26\n`);
  const told = messages({ 'articles/2022/visit.md': articleText(), 'addresses.txt': lines.join('') });
  expect(told).toHaveLength(201);
  expect(told.at(-1)).toBe('Unexpected 59800 more of the kind `lost-address` from here on, expected none.');
});

test('is content with a withdrawal, unless the page is there all the same', () => {
  const withdrawn = { 'addresses.txt': '/articles/2022/visit/ 2022-01-26 withdrawn 2023-01-01\n' };
  expect(messages(withdrawn)).toEqual([]);
  expect(messages({ ...withdrawn, 'articles/2022/visit.md': articleText() })).toEqual([
    expect.stringContaining('Unexpected page at `/articles/2022/visit/`, which was withdrawn'),
  ]);
});

test.each(['2062-01-26', '2022-01-26 withdrawn 2062-01-26'])(
  'warns of a day that comes much later: %s',
  (days) => {
    const told = messages({ 'addresses.txt': `/articles/2022/visit/ ${days}\n` });
    expect(told).toEqual([
      expect.stringMatching(/on 2062-01-26, expected a day that has come, 2030-01-01 at the/),
    ]);
  },
);

test('says nothing of a day that comes within a year', () => {
  expect(messages({ 'addresses.txt': '/articles/2022/visit/ 2030-12-31\n' })).toEqual([]);
});

test('as of an earlier day, what came later is not missed', () => {
  expect(messages({}, Date.parse('2021-06-01'))).toEqual([]);
});

test('says nothing of addresses that nobody listed', () => {
  expect(messages({ 'addresses.txt': '' })).toEqual([]);
});

test.each([
  ['a wrong field', { kind: 'essay', previously: '[/articles/2022/visit/]' }],
  ['a wrong former address', { previously: '[/articles/2022/visit/, 7]' }],
  ['no YAML', { title: '"A', previously: '[/articles/2022/visit/]' }],
])('does not miss what a file may lead on from that has %s', (_, fields: Record<string, string>) => {
  const files = {
    'articles/2022/trip.md': articleText(fields),
    'articles/2022/other.md': articleText({ entities: '[]' }, 'See [this](/articles/2022/visit/).'),
  };
  expect(messages(files)).toHaveLength(1);
  expect(messages(files).join('')).not.toMatch(LOST);
});

test('does not take a dossier for present because another file is wrong', () => {
  const files = {
    'articles/2022/visit.md': articleText({ entities: '[]', kind: 'essay' }),
    'addresses.txt': '/entities/kamaz/ 2022-01-26 withdrawn 2023-01-01\n',
  };
  expect(messages(files)).toEqual([expect.stringContaining('Unexpected `essay`')]);
});

test('a dossier that moved leads on too', () => {
  const files = {
    'articles/2022/visit.md': articleText({ entities: '[kamaz]' }),
    'entities/kamaz.yml': 'name: KAMAZ\npreviously: [/entities/truck-maker/]\n',
    'addresses.txt': '/entities/truck-maker/ 2022-01-26\n',
  };
  expect(messages(files)).toEqual([]);
});

function messages(files: Record<string, string>, now = NOW): string[] {
  const ledger = { 'addresses.txt': '/articles/2022/visit/ 2022-01-26\n' };
  const { findings } = checked(memoryDisk({ ...SMALLEST, ...ledger, ...files }), now);
  return findings.map(({ message }) => message);
}
