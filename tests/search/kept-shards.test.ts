import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Publication } from '../../src/model/publication.ts';
import type { Article } from '../../src/model/records.ts';
import { MANIFEST_PATH, type Manifest } from '../../src/search/format.ts';
import { makeShard } from '../../src/search/index-shard.ts';
import type { Shard, ShardStore } from '../../src/search/shard.ts';
import { writeSearch } from '../../src/search/write-search.ts';
import { archive, SMALL_SHARDS } from './archive.ts';

test('an archive is cut into shards, which share the program of their language', async () => {
  const { files, manifest } = await built(archive());
  expect(manifest.languages.map(({ shards }) => shards.map(({ articles }) => articles))).toEqual([[2, 2, 2]]);
  const programs = [...files.keys()].filter((path) => /wasm|pagefind\.js/.test(path)).sort();
  expect(programs).toEqual(['/search/data/en/pagefind.js', '/search/data/en/wasm.en.pagefind']);
});

test('with all shards kept, no text is rendered, and the bytes are the same', async () => {
  const store = memoryStore();
  const fresh = await built(archive());
  const first = await built(archive(), store);
  const second = await built(archive(), store);
  expect(first.rendered.length).toBe(6);
  expect(second.rendered).toEqual([]);
  expect(first.files).toEqual(fresh.files);
  expect(second.files).toEqual(fresh.files);
});

test('an edit indexes the articles of its shard only, and gives the bytes of a full index', async () => {
  const store = memoryStore();
  await built(archive(), store);
  const edited = archive({ titles: { 2: 'Edited' } });
  const { files, rendered } = await built(edited, store);
  expect(rendered).toEqual(['2022/article-2', '2022/article-3']);
  expect(files).toEqual((await built(edited)).files);
});

test('an article that is added indexes the newest shard only', async () => {
  const store = memoryStore();
  await built(archive({ articles: 5 }), store);
  const { rendered } = await built(archive(), store);
  expect(rendered).toEqual(['2022/article-4', '2022/article-5']);
});

test('a name that changes indexes the shards whose articles say it', async () => {
  const store = memoryStore();
  await built(archive(), store);
  const renamed = archive({ files: { 'entities/plant-3.yml': 'name: Another plant\n' } });
  const { rendered } = await built(renamed, store);
  expect(rendered).toEqual(['2022/article-2', '2022/article-3']);
});

test('a shard that is kept but not whole any more is made again', async () => {
  const store = memoryStore();
  const { files } = await built(archive(), store);
  let lost = 0;
  const damaged = { ...store, get: (digest: string) => (lost++ === 1 ? undefined : store.get(digest)) };
  const again = await built(archive(), damaged);
  expect(again.rendered).toEqual(['2022/article-2', '2022/article-3']);
  expect(again.files).toEqual(files);
});

test('other code takes no shard of this one', async () => {
  const store = memoryStore();
  await built(archive(), store, 'one');
  expect((await built(archive(), store, 'other')).rendered.length).toBe(6);
});

test('without digests of texts, texts are rendered for theirs', async () => {
  const store = memoryStore();
  await writeSearch({ ...sources([]), publication: archive(), write: () => undefined, kept: store });
  const files = new Map<string, string | Uint8Array>();
  const asked: string[] = [];
  const longer = ({ title }: Article) => ({ html: `<p>${title}, longer</p>`, text: `${title}, longer` });
  await writeSearch({
    ...sources(asked, longer),
    publication: archive(),
    write: (path, content) => files.set(path, content),
    kept: store,
  });
  expect(new Set(asked).size).toBe(6);
  expect([...files.keys()].filter((path) => path.includes('/fragment/')).length).toBe(6);
});

test('shards that others make several at a time give the same bytes, whichever is done first', async () => {
  const publication = archive();
  const expected = (await built(publication)).files;
  const files = new Map<string, string | Uint8Array>();
  let [atWork, most, begun] = [0, 0, 0];
  const { bodyOf, ...others } = sources([]);
  await writeSearch({
    ...{ publication, bodyOf, ...others, codeVersion: 'one' },
    write: (path, content) => files.set(path, content),
    maker: {
      atATime: 2,
      async make(request) {
        most = Math.max(most, ++atWork);
        if (begun++ === 0) await setTimeout(50);
        const shard = await makeShard(request, ({ id }) => bodyOf(articleOf(publication, id)));
        atWork--;
        return shard;
      },
    },
  });
  expect(files).toEqual(expected);
  expect([begun, most]).toEqual([3, 2]);
});

test('a shard that cannot be made ends the search, also one that is not waited for yet', async () => {
  const failing = writeSearch({
    ...sources([]),
    publication: archive(),
    write: () => undefined,
    maker: {
      atATime: 2,
      make: async ({ documents }) => {
        await setTimeout(documents[0]?.id === '2022/article-0' ? 20 : 0);
        throw new Error(`No shard of ${documents[0]?.id ?? ''}`);
      },
    },
  });
  await expect(failing).rejects.toThrow('No shard of 2022/article-0');
});

function articleOf(publication: Publication, id: string): Article {
  const article = publication.article(id);
  if (!article) throw new Error(`No article ${id}`);
  return article;
}

interface Built {
  files: Map<string, string | Uint8Array>;
  manifest: Manifest;
  /** Ids of the articles whose texts were asked for, in order. */
  rendered: string[];
}

async function built(publication: Publication, kept?: ShardStore, codeVersion = 'one'): Promise<Built> {
  const files = new Map<string, string | Uint8Array>();
  const rendered: string[] = [];
  await writeSearch({
    ...sources(rendered),
    publication,
    bodyDigestOf: ({ title }) => title,
    write: (path, content) => files.set(path, content),
    codeVersion,
    ...(kept && { kept }),
  });
  return { files, rendered, manifest: JSON.parse(String(files.get(MANIFEST_PATH))) as Manifest };
}

/** Texts that follow from titles, noted when they are asked for. */
function sources(
  rendered: string[],
  bodyOf = ({ title }: Article) => ({ html: `<p>What ${title} says.</p>`, text: `What ${title} says.` }),
) {
  return {
    bodyOf: (article: Article) => {
      rendered.push(article.id);
      return bodyOf(article);
    },
    wordsOf: () => 100,
    shardSizes: SMALL_SHARDS,
  };
}

function memoryStore(): ShardStore {
  const shards = new Map<string, Shard>();
  return {
    has: (digest) => shards.has(digest),
    get: (digest) => shards.get(digest),
    put: (digest, shard) => {
      shards.set(digest, shard);
    },
  };
}
