import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeEditorCollections } from '../../src/build/editor-collections.ts';
import { readContent } from '../../src/source/read-content.ts';
import { memoryDisk } from '../memory-disk.ts';

const FILES = {
  'publication.yml': 'name: Review\nurl: https://example.org\n',
  'articles/2022/b.md': '---\ntitle: Wrong\n---\n',
  'articles/2021/a.md':
    '---\ntitle: A\ndescription: A.\ndate: 2021-01-01\nauthors: [desk]\nregion: volga\nentities: []\n---\n',
  'authors/desk.yml': 'name: The desk\n',
  'entities/kamaz.yml': 'name: KAMAZ\n',
  'entities/wrong.yml': 'name: []\n',
  'pages/about.md': '---\ntitle: About\n---\n',
};

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'Наш project '));
  mkdirSync(join(root, '.vscode'));
  cpSync(resolve(import.meta.dirname, '../../.vscode/schemas'), join(root, '.vscode/schemas'), {
    recursive: true,
  });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test('every article and page is told its schema, right or wrong', () => {
  write();
  const { collections, entries } = written('collections.json') as {
    collections: object[];
    entries: Record<string, string>;
  };
  expect(collections).toEqual([
    { hasSchema: true, name: 'articles' },
    { hasSchema: true, name: 'pages' },
  ]);
  const before = `file://${root.toLowerCase()}/content/`;
  expect(entries).toEqual({
    [`${before}articles/2021/a.md`]: 'articles',
    [`${before}articles/2022/b.md`]: 'articles',
    [`${before}pages/about.md`]: 'pages',
  });
});

test('an article is offered the slugs that exist, with their names', () => {
  write();
  expect(written('articles.schema.json')).toMatchObject({
    properties: {
      authors: { items: { defaultSnippets: [{ label: 'desk', body: 'desk', description: 'The desk' }] } },
      entities: { items: { defaultSnippets: [{ label: 'kamaz', body: 'kamaz', description: 'KAMAZ' }] } },
    },
  });
});

test('what has not changed is not written again', () => {
  write();
  const file = join(root, '.astro/collections/collections.json');
  utimesSync(file, 0, 0);
  write();
  expect(statSync(file).mtimeMs).toBe(0);
});

test('a folder that cannot be written stops nothing', () => {
  writeFileSync(join(root, '.astro'), '');
  expect(write).not.toThrow();
});

function write() {
  writeEditorCollections(root, join(root, 'content'), readContent(memoryDisk(FILES), 'content'));
}

function written(name: string): unknown {
  return JSON.parse(readFileSync(join(root, '.astro/collections', name), 'utf8'));
}
