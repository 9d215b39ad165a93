import { expect, test } from 'vitest';
import type { Disk, Entry } from '../../src/source/disk.ts';
import { checked } from '../checked.ts';
import { articleText, memoryDisk, SMALLEST } from '../memory-disk.ts';

const NOW = Date.parse('2030-01-01T12:00:00Z');

const { 'entities/kamaz.yml': KAMAZ, ...OTHERS } = SMALLEST;
const REST = {
  ...OTHERS,
  'articles/2022/visit.md': articleText({}, 'See :entity[it]{#kamaz} and [all](/entities/kamaz/).'),
  'addresses.txt': '/entities/kamaz/ 2022-01-26\n',
};

test.each([
  'entities/kamaz.yaml',
  'entities/Kamaz.yml',
  'entities/kamaz_.yml',
  'entities/kamaz .yml',
  'entities/.kamaz.yml',
  'entities/kamaz',
  'entities/kamaz.md',
  'entities/kamaz.yml.txt',
  'entities/firms/kamaz.yml',
  'people/kamaz.yml',
  'Entities/kamaz.yml',
  'entity/kamaz.yml',
  'kamaz.yml',
])('of an entity as `%s` only its file is told, not what refers to it', (path) => {
  expect(filesTold(memoryDisk({ ...REST, [path]: KAMAZ }))).toEqual([`content/${path}`]);
});

test.each([
  ['entities/kamaz.yml', 'link'],
  ['entities/kamaz.yml', 'special'],
  ['entities', 'link'],
  ['entities', 'unreadable'],
] as const)('the same where `%s` is a %s', (path, kind) => {
  expect(filesTold(withEntry({ path, kind }, REST))).toEqual([`content/${path}`]);
});

test('a name that is like none of a refused file is told as ever', () => {
  const files = { ...REST, 'entities/kama.yaml': KAMAZ };
  expect(filesTold(memoryDisk(files))).toContain('content/articles/2022/visit.md');
});

const LINKING = {
  ...SMALLEST,
  'articles/2021/other.md': articleText({ date: '2021-03-01' }, 'See [this](/articles/2022/visit/).'),
  'addresses.txt': '/articles/2022/visit/ 2022-01-26\n',
};

test.each([
  'articles/2022/Visit.md',
  'articles/2022/visit.markdown',
  'articles/2022/01/visit.md',
  'articles/2022/visit/index.md',
  'articles/2021/visit.md',
  'articles/visit.md',
  'posts/visit.md',
])('of an article as `%s` only its file is told, not links to it', (path) => {
  expect(filesTold(memoryDisk({ ...LINKING, [path]: articleText() }))).toEqual([`content/${path}`]);
});

test.each(['articles/2022', 'articles'])('nor links to what a link `%s` may stand for', (path) => {
  const page = '---\ntitle: About\n---\n\nSee [this](/articles/2022/visit/) and [all](/articles/2022/).\n';
  const files = { ...SMALLEST, 'pages/about.md': page, 'addresses.txt': LINKING['addresses.txt'] };
  expect(filesTold(withEntry({ path, kind: 'link' }, files))).toEqual([`content/${path}`]);
});

test('nor the loss of an address that a refused file keeps', () => {
  const files = {
    ...REST,
    'entities/kamaz.yaml': `${KAMAZ}previously: [/entities/kama/]\n`,
    'addresses.txt': '/entities/kama/ 2022-01-26\n',
  };
  expect(filesTold(memoryDisk(files))).toEqual(['content/entities/kamaz.yaml']);
});

test('two spellings of a folder, of which one is refused, are told once for each file in it', () => {
  const files = {
    ...SMALLEST,
    'articles/2022/visit.md': articleText(),
    'Articles/2022/other.md': articleText(),
  };
  expect(filesTold(memoryDisk(files))).toEqual(['content/Articles/2022/other.md']);
});

function withEntry(entry: Entry, files: Record<string, string>): Disk {
  const disk = memoryDisk(files);
  return { ...disk, list: () => [...disk.list('content'), entry] };
}

/** The files of which something is told, once for each finding. */
function filesTold(disk: Disk): string[] {
  return checked(disk, NOW)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ file }) => file);
}
