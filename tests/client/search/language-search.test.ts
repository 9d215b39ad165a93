import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ArchiveSearch } from '../../../src/client/search/archive-search.ts';
import { wantedBy } from '../../../src/client/search/query-words.ts';
import { shareProgram } from '../../../src/client/search/share-program.ts';
import type { Publication } from '../../../src/model/publication.ts';
import type { ShardSizes } from '../../../src/search/cut-shards.ts';
import { INDEX_PATH, MANIFEST_PATH, type Columns, type Manifest } from '../../../src/search/format.ts';
import { writeSearch } from '../../../src/search/write-search.ts';
import { publicationOf } from '../../model/publication-of.ts';

/** Thirty-six articles; what is new gets common, and old ones are longer. */
const COUNT = 36;
const publication = publicationOf(
  Object.fromEntries(
    Array.from({ length: COUNT }, (_, number) => [
      `a-${String(number).padStart(2, '0')}`,
      {
        date: `2022-0${1 + Math.floor(number / 9)}-${String(1 + (number % 9)).padStart(2, '0')}`,
        entities: number % 5 === 0 ? ['kamaz'] : [],
        more: { title: number % 7 === 3 ? 'The harvest report' : `Report ${number}` },
      },
    ]),
  ),
);

let folder = '';
let whole: ArchiveSearch;
let sharded: ArchiveSearch;
const asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  vi.stubGlobal('fetch', (input: string | URL) => {
    asked.push(String(input).slice(pathToFileURL(folder).href.length));
    return Promise.resolve(new Response(readFileSync(fileURLToPath(String(input).replace(/\?.*/, '')))));
  });
  shareProgram(globalThis);
  whole = await opened(publication, 'whole', { least: Infinity, most: Infinity });
  sharded = await opened(publication, 'sharded', { least: 2700, most: 2700 });
});

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true, force: true });
});

test('an archive in one index, and the same in four', () => {
  expect(shardsOf('whole')).toEqual([36]);
  expect(shardsOf('sharded')).toEqual([9, 9, 9, 9]);
});

test.each([
  ['a word that few articles have', 'locusts'],
  ['a word that gets common with time', 'drought'],
  ['a word that all have', 'wheat'],
  ['a word in titles and texts', 'harvest'],
  ['a name', 'kamaz'],
  ['the beginning of words', 'dro'],
  ['another form of a word', 'droughts'],
  ['a word with no article in some shards', 'flood'],
  ['two words', 'drought locusts'],
  ['three words', 'wheat drought flood'],
  ['a word of titles and one of texts', 'harvest drought'],
  ['a word that no article has, beside one', 'drought xyzzyq'],
  ['a word of which only the beginning is known', 'locustsabc'],
  ['a phrase', '"drought came late"'],
  ['a phrase of a title', '"harvest report"'],
])('shards find the same as one index, in the same order: %s', async (_, query) => {
  const wanted = wantedBy(query);
  const inOne = await whole.search(wanted);
  const inFour = await sharded.search(wanted);
  expect(inOne.articles.length).toBeGreaterThan(0);
  expect({ ...inFour, search: 0 }).toEqual({ ...inOne, search: 0 });
});

test('two words that no article has together are in none, in four indexes as in one', async () => {
  const wanted = wantedBy('flood locusts');
  expect((await whole.search(wanted)).articles).toEqual([]);
  expect((await sharded.search(wanted)).articles).toEqual([]);
});

test('passages come from the shard that has the article', async () => {
  const { search, articles } = await sharded.search(wantedBy('drought'));
  const passages = await sharded.passages({ search, articles });
  const expected = articles.map((article) => publication.articles.toReversed()[article]?.path);
  expect(passages.map(({ path }) => path)).toEqual(expected);
});

test('the program is loaded once for all shards', () => {
  expect(asked.filter((path) => path.startsWith('/sharded/') && path.includes('wasm'))).toEqual([
    `/sharded${INDEX_PATH}en/wasm.en.pagefind`,
  ]);
});

/** Articles of the first months are long, drought is in ever more of them, floods only in the middle, locusts in four. */
function textOf(number: number): string {
  const month = Math.floor(number / 9);
  const sentences = [
    ...Array.from({ length: 14 - 3 * month }, (_, at) => `The wheat of field ${at + number} stood high.`),
    ...(number % 4 <= month ? Array.from({ length: 1 + (number % 3) }, () => 'The drought came late.') : []),
    ...(month === 1 && number % 2 === 0 ? ['A flood took the bridge.'] : []),
    ...(number % 10 === 7 ? ['Locusts and drought met.'] : []),
    ...(number % 3 === 0 ? ['The harvest was small.'] : []),
    ...(number % 6 === 1 ? ['Droplets fell.'] : []),
  ];
  return sentences.join(' ');
}

async function opened(subject: Publication, name: string, shardSizes: ShardSizes): Promise<ArchiveSearch> {
  await writeSearch({
    wordsOf: () => 100,
    publication: subject,
    bodyOf: ({ id }) => {
      const text = textOf(Number(id.slice(-2)));
      return { html: `<p>${text}</p>`, text };
    },
    write: (path, content) => {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), content);
    },
    shardSizes,
  });
  const { languages, columns } = manifestOf(name);
  const places = (JSON.parse(read(name, INDEX_PATH + columns)) as Columns).languages;
  const articles = languages.map((_, place) =>
    places.flatMap((language, article) => (language === place ? [article] : [])),
  );
  return ArchiveSearch.open({
    folder: pathToFileURL(join(folder, name, INDEX_PATH)).href,
    languages,
    articles,
  });
}

function shardsOf(name: string): number[] {
  return manifestOf(name).languages.flatMap(({ shards }) => shards.map(({ articles }) => articles));
}

function manifestOf(name: string): Manifest {
  return JSON.parse(read(name, MANIFEST_PATH)) as Manifest;
}

function read(name: string, path: string): string {
  return readFileSync(join(folder, name, path), 'utf8');
}
