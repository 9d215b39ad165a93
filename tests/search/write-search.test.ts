import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render.ts';
import type { Publication } from '../../src/model/publication.ts';
import { INDEX_PATH, MANIFEST_PATH, type Manifest } from '../../src/search/format.ts';
import { writeSearch } from '../../src/search/write-search.ts';
import { sampleContext } from '../markdown/sample-context.ts';
import { publicationOf } from '../model/publication-of.ts';

const publication = publicationOf(
  {
    foundry: { date: '2022-01-28', entities: ['kamaz'], region: 'tatarstan' },
    vstrecha: { date: '2022-01-26', more: { language: 'ru', title: 'Встреча' } },
    ochrashu: { date: '2022-01-27', more: { language: 'tt', title: 'Очрашу' } },
    prices: { date: '2021-12-01', more: { title: 'Prices 2016–2020' } },
  },
  {
    'entities/kamaz.yml': 'name: KAMAZ\nnames: { ru: КАМАЗ }\naliases: [Kama works]\n',
    'regions/tatarstan.yml': 'name: Tatarstan\nparent: russia\n',
    'regions/russia.yml': 'name: Russia\n',
  },
);
const BODY = 'A foundry[^1] in 2016–2020.\n\n## What it makes\n\nRing lockers.\n\n[^1]: A note.\n';

test('writes an index for each language, with the stemmer that the language has', async () => {
  const files = await searchOf(publication);
  const { languages } = manifestOf(files);
  expect(languages.map(({ language }) => language)).toEqual(['en', 'ru', 'tt']);
  const programs = [...files.keys()].filter((path) => path.includes('wasm'));
  expect(programs.map((path) => path.replace(INDEX_PATH, ''))).toEqual([
    'en/wasm.en.pagefind',
    'ru/wasm.ru.pagefind',
    'tt/wasm.unknown.pagefind',
  ]);
});

test('writes nothing of the stock interface', async () => {
  const files = await searchOf(publication);
  expect([...files.keys()].filter((path) => /-ui\.|highlight|worker|playground/.test(path))).toEqual([]);
});

test('all other files are named in the manifest by their content', async () => {
  const files = await searchOf(publication);
  const { names, columns, cards, words, articles } = manifestOf(files);
  for (const file of [names, columns, words, ...cards]) expect(files.has(INDEX_PATH + file), file).toBe(true);
  expect(articles).toBe(4);
});

test('the text of an article is what is read, with the anchors of its sections', async () => {
  const fragment = fragmentsOf(await searchOf(publication)).find(({ url }) => url.endsWith('/foundry/'));
  expect(fragment?.content).toBe(
    'What came of it. A foundry in 2016–\u2060 2020. What it makes. Ring lockers. Notes. A note.',
  );
  const headings = fragment?.anchors.filter(({ element }) => element === 'h2');
  expect(headings?.map(({ id }) => id)).toEqual(['s-what-it-makes', 'n-title']);
});

test('an article is indexed with every name of what it names, is in and is by', async () => {
  const fragment = fragmentsOf(await searchOf(publication)).find(({ url }) => url.endsWith('/foundry/'));
  expect(fragment?.meta).toEqual({
    title: 'A visit',
    names: 'KAMAZ КАМАЗ Kama works Tatarstan Author desk',
    places: 'Russia',
  });
});

test('the ids of an index name its articles, oldest first', async () => {
  const files = await searchOf(publication);
  const [english] = manifestOf(files).languages;
  const ids = String(files.get(`${INDEX_PATH}en/${english?.shards[0]?.ids ?? ''}`)).split('\n');
  const paths = ids.map((id) => fragmentIn(files.get(`${INDEX_PATH}en/fragment/${id}.pf_fragment`)).url);
  expect(paths).toEqual(['/articles/2022/prices/', '/articles/2022/foundry/']);
});

test('the same articles give the same bytes', async () => {
  expect(await searchOf(publication)).toEqual(await searchOf(publication));
});

test('a new article leaves the texts of all others as they were', async () => {
  const before = await searchOf(publicationOf({ one: { date: '2022-01-01' } }));
  const after = await searchOf(publicationOf({ one: { date: '2022-01-01' }, two: { date: '2022-01-02' } }));
  const texts = [...before.keys()].filter((path) => path.includes('/fragment/'));
  expect(texts.length).toBe(1);
  for (const path of texts) expect(after.get(path)).toEqual(before.get(path));
});

test('a publication without articles has a search that finds nothing', async () => {
  const files = await searchOf(publicationOf({}));
  expect(manifestOf(files)).toMatchObject({ articles: 0, languages: [], cards: [] });
});

async function searchOf(subject: Publication): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  await writeSearch({
    wordsOf: () => 100,
    publication: subject,
    bodyOf: () => renderMarkdown(BODY, sampleContext()),
    write: (path, content) => files.set(path, content),
  });
  return files;
}

function manifestOf(files: ReadonlyMap<string, string | Uint8Array>): Manifest {
  return JSON.parse(String(files.get(MANIFEST_PATH))) as Manifest;
}

interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string }[];
}

/** What Pagefind keeps of each article. */
function fragmentsOf(files: ReadonlyMap<string, string | Uint8Array>): Fragment[] {
  return [...files].filter(([path]) => path.includes('/fragment/')).map(([, content]) => fragmentIn(content));
}

/** JSON after a signature of twelve letters, compressed. */
function fragmentIn(content: string | Uint8Array | undefined): Fragment {
  return JSON.parse(
    gunzipSync(content ?? '')
      .subarray(12)
      .toString(),
  ) as Fragment;
}
