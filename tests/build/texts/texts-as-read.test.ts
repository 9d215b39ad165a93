import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/build/check-content.ts';
import { publishSite } from '../../../src/build/publish-site.ts';
import type { ReadContent } from '../../../src/build/reading/assemble.ts';
import { ContentReader } from '../../../src/build/reading/content-reader.ts';
import { TextLibrary } from '../../../src/build/texts/text-library.ts';
import { WorkerPool } from '../../../src/build/workers/worker-pool.ts';
import { sitePaths } from '../../../src/model/site-paths.ts';

/** The demonstration: quotations, figures, charts, pictures, mentions, Russian and Tatar texts. */
const CONTENT = resolve(import.meta.dirname, '../../../content');

let folder: string;
let pool: WorkerPool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
  pool = new WorkerPool();
});
afterEach(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

test('a text that is rendered as its file is read is the one that is rendered by itself', async () => {
  const alone = await reader('alone').read();
  const apart = new TextLibrary(CONTENT, join(folder, 'apart'), 'version');
  const texts = alone.content.documents.articles.length + alone.content.documents.pages.length;
  expect(await apart.update(alone.content, alone.digestOf, pool)).toBe(texts);

  const together = new TextLibrary(CONTENT, join(folder, 'together'), 'version');
  const read = await reader('together').read(undefined, undefined, together.folder);
  together.takeIn(read.texts);
  expect(await together.update(read.content, read.digestOf, pool)).toBe(0);

  for (const { file } of [...read.content.documents.articles, ...read.content.documents.pages]) {
    expect(together.textOf(file), file).toEqual(apart.textOf(file));
    expect(together.factsOf(file), file).toEqual(apart.factsOf(file));
  }
  expect(saidOf(read)).toEqual(saidOf(alone));
});

test('checks find the same in what texts say as in their outlines', async () => {
  const library = new TextLibrary(CONTENT, join(folder, 'together'), 'version');
  const read = await reader('together').read(undefined, undefined, library.folder);
  const { content, texts, digestOf } = read;
  library.takeIn(texts);
  await library.update(content, digestOf, pool);
  const now = Date.parse('2030-01-01');
  const { publication } = publishSite(content.documents, now, library);
  const known = checkContent(read, now, [], { publication });
  const found = checkContent(read, now, []);
  expect(known.findings).toEqual(found.findings);
  expect([...sitePaths(known.publication)]).toEqual([...sitePaths(found.publication)]);
  for (const { id, entities } of found.publication.articles)
    expect(new Set(known.publication.article(id)?.entities), id).toEqual(new Set(entities));
});

test('that texts cannot be kept is not said of the files that they are in', async () => {
  const file = join(folder, 'no folder');
  writeFileSync(file, '');
  await expect(reader('alone').read(undefined, undefined, file)).rejects.toThrow(/EEXIST|ENOTDIR/);
});

function reader(cache: string): ContentReader {
  return new ContentReader(CONTENT, join(folder, cache), pool);
}

function saidOf({ content, outlines, digest }: ReadContent) {
  return { documents: content.documents, findings: content.findings, outlines: [...outlines], digest };
}
