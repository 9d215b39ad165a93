import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../src/build/serve-folder.ts';
import { builtSite } from '../built/dist.ts';
import { PUBLICATION_URL } from '../built/publication-url.ts';
import { openBrowser } from './chromium.ts';
import { kindsOfPage } from './kinds-of-page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SETTINGS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await openBrowser();
  served = await serveFolder(builtSite().folder, new URL(PUBLICATION_URL).pathname.replace(/\/$/, ''), 0);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

for (const path of kindsOfPage()) {
  test(`${path} is accessible, fits every screen, and asks nobody else for anything`, async () => {
    for (const { width, colorScheme } of SETTINGS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const complaints = listen(page);
      await page.goto(served.url + path.slice(1), { waitUntil: 'networkidle' });
      const where = `${path} at ${width} px, ${colorScheme}`;

      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResults, RunOptions>(
        (options) =>
          (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(
            options,
          ),
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      );
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found, where).toEqual([]);

      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, where).toBeLessThanOrEqual(0);
      expect(complaints, where).toEqual([]);
      await page.close();
    }
  });
}

test('every page reads without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of kindsOfPage()) {
    await page.goto(served.url + path.slice(1));
    expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(80);
    expect(await page.locator('h1').count(), path).toBe(1);
  }
  await context.close();
});

test('the choice of theme is remembered on the next page', async () => {
  const page = await browser.newPage({ colorScheme: 'light' });
  await page.goto(served.url);
  await page.locator('[data-theme-button]').click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto(`${served.url}entities/`);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.close();
});

test('an unknown address shows the page that says so, with the status of one', async () => {
  const page = await browser.newPage();
  const response = await page.goto(`${served.url}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').count()).toBe(1);
  await page.close();
});

/** Errors of scripts, failed loads and requests to other hosts, as they come. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/404.html'))
      complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith('data:'))
      complaints.push(request.url());
  });
  return complaints;
}
