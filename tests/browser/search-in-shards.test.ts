import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../src/model/publish.ts';
import { INDEX_PATH, MANIFEST_PATH, type Manifest } from '../../src/search/format.ts';
import { writeSearch } from '../../src/search/write-search.ts';
import { realDisk } from '../../src/source/disk.ts';
import { readContent } from '../../src/source/read-content.ts';
import { BuiltSite, elements } from '../built/built-site.ts';
import { FIXTURE_DAY } from '../built/fixture/fixture-content.ts';
import { FIXTURE_FOLDER, fixtureSite } from '../built/sites.ts';
import { openedSite } from './opened-site.ts';
import { searchChecks } from './search-checks.ts';

/** The fixture publication with the search of an archive so large that it is cut. */
const site = await inShards(fixtureSite());
const opened = openedSite(site);

afterAll(() => {
  rmSync(site.folder, { recursive: true, force: true });
});

test('the search is in shards', () => {
  const manifest = JSON.parse(readFileSync(join(site.folder, MANIFEST_PATH), 'utf8')) as Manifest;
  expect(manifest.languages[0]?.shards.length).toBeGreaterThan(5);
});

for (const [name, check] of Object.entries(searchChecks)) {
  test.concurrent(`the search in shards ${name}`, async () => {
    const page = await opened.browser.newPage();
    await check(page, opened.url);
    await page.close();
  });
}

test('the search in shards loads its program once', async () => {
  const page = await opened.browser.newPage();
  const programs: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('wasm')) programs.push(request.url().replace(opened.url, '/'));
  });
  await page.goto(`${opened.url}search/?q=kazakhstan`);
  await page.getByRole('heading', { name: 'for “kazakhstan”' }).waitFor();
  expect(programs.filter((path) => path.includes('/en/'))).toEqual([`${INDEX_PATH}en/wasm.en.pagefind`]);
  await page.close();
});

/** A copy of a site whose search has a shard for every few articles. */
async function inShards(whole: BuiltSite): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'search-in-shards-'));
  cpSync(whole.folder, folder, { recursive: true });
  rmSync(join(folder, INDEX_PATH), { recursive: true });
  const { documents } = readContent(realDisk, join(FIXTURE_FOLDER, 'content'));
  await writeSearch({
    wordsOf: () => 100,
    publication: publish(documents, Date.parse(FIXTURE_DAY), () => ({
      words: 100,
      quotes: [],
      entities: [],
    })),
    bodyOf: ({ path }) => bodyOn(whole.parse(`${path}index.html`)),
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    shardSizes: { least: 2000, most: 4000 },
  });
  return new BuiltSite(folder, whole.url);
}

/** The text of an article on its page. */
function bodyOn(page: Root): { html: string; text: string } {
  const body = elements(page).find(({ properties }) => [properties.className].flat().includes('prose'));
  return {
    html: toHtml(body?.children ?? []),
    text: toString({ type: 'root', children: body?.children ?? [] }),
  };
}
