import { mkdtempSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import type { ReadContent } from '../../../src/build/reading/assemble.ts';
import { ContentReader } from '../../../src/build/reading/content-reader.ts';
import { articleText, SMALLEST } from '../../memory-disk.ts';

const ARTICLE = 'articles/2022/visit.md';
const CHART = '```chart\ntype: line\ntitle: T\ndata: gdp.csv\nx: year\ny: gdp\nunit: "%"\nsource: S\n```';

/** More milliseconds than the clock of a file system takes at a step. */
const STEP = 50;

let root: string;
let reader: ContentReader;
/** How many files were read anew. */
let read: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'reader-'));
  for (const [path, text] of Object.entries(SMALLEST)) write(path, text);
  reader = freshReader();
});

afterEach(async () => {
  await reader.close();
  rmSync(root, { recursive: true });
});

test('reads a file anew when its content changes, and only then', async () => {
  write(ARTICLE, articleText());
  expect(await findings()).toEqual([]);
  expect(read).toBe(5);
  expect(await findings()).toEqual([]);
  expect(read).toBe(0);

  write(ARTICLE, articleText({ kind: 'essay' }));
  expect(await findings()).toEqual([expect.stringContaining('Unexpected `essay`')]);
  expect(read).toBe(1);
});

test('keeps what it read between runs, whatever the modification times', async () => {
  write(ARTICLE, articleText());
  await findings();
  await reader.close();
  utimesSync(join(root, 'content', ARTICLE), 1, 1);
  reader = freshReader();
  expect(await findings()).toEqual([]);
  expect(read).toBe(0);
});

test('data that change while texts are read for the first time are told', async () => {
  write(ARTICLE, `${articleText()}\n${CHART}\n`);
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n');
  let readings = 0;
  const changed = await reader.read(() => {
    if (readings++ === 0) write('articles/2022/gdp.csv', 'year\n2020\n');
  });
  expect(changed.changedMeanwhile()).toBe('content/articles/2022/gdp.csv');
});

test('tells what was added and changed since readings were kept, and says what was said before', async () => {
  write(ARTICLE, articleText());
  const before = await reader.read();
  before.keep();
  write('articles/2022/other.md', articleText());
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n');
  write(ARTICLE, articleText({ title: 'Another' }));
  const { changes, statements } = await freshReader().read();
  expect([...changes.added].sort()).toEqual([
    'content/articles/2022/gdp.csv',
    'content/articles/2022/other.md',
  ]);
  const [file, [was, is] = []] = [...changes.changed][0] ?? [];
  expect([file, was?.fields, is?.fields]).toEqual([
    `content/${ARTICLE}`,
    expect.objectContaining({ title: 'A visit' }),
    expect.objectContaining({ title: 'Another' }),
  ]);
  expect(changes.changed.size).toBe(1);
  expect(changes.statements([])).toBe(before.statements([]));
  expect(statements([])).not.toBe(before.statements([]));
});

test('names the content as it was read, not as it is by the time that somebody asks', async () => {
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n');
  const { digest } = await reader.read();
  const before = await freshReader().read();
  write('articles/2022/gdp.csv', 'year,gdp\n2020,2\n');
  expect(before.digest).toBe(digest);
  expect((await freshReader().read()).digest).not.toBe(digest);
});

test('tells of a file beside the texts that changes after it was looked at, also when it is soon what it was', async () => {
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n');
  const { changedMeanwhile } = await reader.read();
  expect(changedMeanwhile()).toBeUndefined();
  await setTimeout(STEP);
  write('articles/2022/gdp.csv', 'year,gdp\n2020,2\n');
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n');
  expect(changedMeanwhile()).toBe('content/articles/2022/gdp.csv');
});

test('reads a text anew when what it asked about others changes: an entity, a picture, data', async () => {
  write(ARTICLE, articleText({}, `:entity[Someone]{#someone}\n\n![A map](map.svg)\n\n${CHART}`));
  expect(await rules()).toEqual(['unknown-entity', 'image', 'chart']);
  write('entities/someone.yml', 'name: Someone\n');
  expect(await rules()).toEqual(['image', 'chart']);
  write('articles/2022/map.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  expect(await rules()).toEqual(['chart']);
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n2021,x\n');
  expect(await rules()).toEqual(['chart']);
  write('articles/2022/gdp.csv', 'year,gdp\n2020,1\n2021,2\n');
  expect(await rules()).toEqual([]);
  rmSync(join(root, 'content/entities/someone.yml'));
  expect(await rules()).toEqual(['unknown-entity']);
});

test.each(['', 'nonsense', '\u0000'])('does without a cache that is broken: %j', async (bytes) => {
  write(ARTICLE, articleText());
  await findings();
  await reader.close();
  const cache = join(root, 'cache');
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), bytes);
  reader = freshReader();
  expect(await findings()).toEqual([]);
  expect(read).toBe(5);
});

test('forgets files that are gone', async () => {
  write(ARTICLE, articleText());
  write('articles/2022/other.md', articleText({ kind: 'essay' }));
  expect((await findings()).length).toBe(1);
  rmSync(join(root, 'content/articles/2022/other.md'));
  expect(await findings()).toEqual([]);
});

test('tells what the content was before some files changed', async () => {
  write(ARTICLE, articleText({}, 'See [this](/articles/2022/other/).'));
  const other = articleText();
  write('articles/2022/other.md', other);
  await findings();
  rmSync(join(root, 'content/articles/2022/other.md'));
  expect(await rules()).toEqual(['broken-link']);
  const then = await reader.readAsOf({
    changed: ['articles/2022/other.md'],
    read: () => new TextEncoder().encode(other),
  });
  expect(check(then)).toEqual([]);
});

function freshReader(): ContentReader {
  return new ContentReader(join(root, 'content'), join(root, 'cache'));
}

function write(path: string, text: string): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function findings(): Promise<string[]> {
  read = 0;
  const all = await reader.read((anew) => {
    read = anew;
  });
  all.keep();
  return check(all);
}

async function rules(): Promise<string[]> {
  return (await findings()).map((finding) => finding.split(' ', 1)[0] ?? '');
}

function check(read: ReadContent): string[] {
  return checkContent(read, Date.parse('2030-01-01'), []).findings.map(
    ({ rule, message }) => `${rule} ${message}`,
  );
}
