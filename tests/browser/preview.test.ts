import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPreview, type StartedPreview } from '../built/started-preview.ts';
import { articleText, SMALLEST } from '../memory-disk.ts';
import { openBrowser } from './chromium.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ARTICLE = 'articles/2022/visit.md';
const VISIT = 'articles/2022/visit/';

let folder: string;
let preview: StartedPreview;
let url: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  for (const [path, text] of Object.entries({ ...SMALLEST, [ARTICLE]: articleText() })) write(path, text);
  const settings = SMALLEST['publication.yml'];
  write('publication.yml', settings.replace(/^url:.*$/m, 'url: https://example.org/review/'));
  const flags = ['--content', join(folder, 'content'), '--cache', join(folder, 'cache')];
  [preview, browser] = await Promise.all([startPreview(ROOT, flags), openBrowser()]);
  ({ url } = preview);
  page = await browser.newPage();
});
afterAll(async () => {
  preview.process.kill();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('pages are served as they are built, with what they load, and reload when something changes', async () => {
  expect(url).toMatch(/^http:\/\/localhost:\d+\/review\/$/);
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(url + VISIT);
  expect(await page.locator('h1').innerText()).not.toBe('');
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(colour).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.content()).not.toContain('Content-Security-Policy');
  write(ARTICLE, articleText({}, 'A sentence that was just written.'));
  await page.getByText('A sentence that was just written.').waitFor();
  expect(failed).toEqual([]);
});

test('a page loads again once for each change', async () => {
  let loads = 0;
  page.on('framenavigated', () => loads++);
  for (const sentence of ['One more sentence.', 'And another one.', 'And a last one.']) {
    write(ARTICLE, articleText({}, sentence));
    await page.getByText(sentence).waitFor();
  }
  expect(loads).toBe(3);
});

test('articles that come and go are pages at once', async () => {
  const later = 'articles/2022/later.md';
  expect((await page.request.get(`${url}articles/2022/later/`)).status()).toBe(404);
  write(later, articleText({ title: 'What came later' }));
  await page.getByText('What came later').first().waitFor();
  const answer = await page.request.get(`${url}articles/2022/later/`);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('What came later');
  expect(await (await page.request.get(`${url}feed.xml`)).text()).toContain('What came later');
  rmSync(join(folder, 'content', later));
  await page.getByText('What came later').first().waitFor({ state: 'detached' });
  const gone = await page.request.get(`${url}articles/2022/later/`);
  expect(gone.status()).toBe(404);
  expect(await gone.text()).toContain('<main');
});

test('a mistake covers the page until it is mended', async () => {
  write(ARTICLE, articleText({ kind: 'essay' }));
  const overlay = page.locator('vite-error-overlay');
  await overlay.waitFor();
  expect(await overlay.locator('#message-content').innerText()).toMatch(
    /content\/articles\/2022\/visit\.md:8:7[^]*invalid-field/,
  );
  write(ARTICLE, articleText({}, 'Mended.'));
  await page.getByText('Mended.').waitFor();
  await overlay.waitFor({ state: 'detached' });
});

test('the search works, and files that are nothing are not there', async () => {
  // In a page of its own: the other one may still be about to load again, which ends a visit elsewhere.
  const another = await browser.newPage();
  await another.goto(`${url}search/?q=mended`);
  await another
    .locator('main')
    .getByRole('link', { name: titleOf(ARTICLE) })
    .first()
    .waitFor();
  expect((await another.request.get(`${url}assets/nothing.js`)).status()).toBe(404);
});

function write(path: string, text: string): void {
  const file = join(folder, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function titleOf(path: string): string {
  return /^title: (.*)$/m.exec(readFileSync(join(folder, 'content', path), 'utf8'))?.[1] ?? '';
}
