import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SITES } from '../built/sites.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { openedSite } from './opened-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SETTINGS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

describe.each(SITES)('of $name', ({ open, isFixture }) => {
  const site = open();
  const kinds = kindsOfPage(site);
  const paths = [...new Set(kinds.flatMap(({ path }) => path ?? []))];
  const opened = openedSite(site);

  if (isFixture) {
    test('there is a page of every kind', () => {
      expect(kinds.filter(({ path }) => path === undefined)).toEqual([]);
    });
  }

  test.concurrent.each(paths)(
    '%s is accessible, fits every screen, and asks nobody else for anything',
    async (path) => {
      for (const { width, colorScheme } of SETTINGS) {
        const page = await opened.browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        const complaints = listen(page, opened.url);
        await page.goto(opened.url + path.slice(1), { waitUntil: 'networkidle' });
        const where = `${path} at ${width} px, ${colorScheme}`;
        expect(await inaccessible(page), where).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, where).toBeLessThanOrEqual(0);
        expect(complaints, where).toEqual([]);
        await page.close();
      }
    },
  );

  test('every page reads without JavaScript', async () => {
    const context = await opened.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(opened.url + path.slice(1));
      expect(await page.locator('h1').count(), path).toBe(1);
      const [main, title] = [page.locator('main'), page.locator('h1')];
      expect((await main.innerText()).length, path).toBeGreaterThan((await title.innerText()).length);
    }
    await context.close();
  });

  test('the choice of theme is remembered on the next page', async () => {
    const page = await opened.browser.newPage({ colorScheme: 'light' });
    await page.goto(opened.url);
    await page.locator('[data-theme-button]').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goto(`${opened.url}entities/`);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.close();
  });

  test('an unknown address shows the page that says so, with the status of one', async () => {
    const page = await opened.browser.newPage();
    const response = await page.goto(`${opened.url}no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
    await page.close();
  });
});

/** What axe finds wrong on a page, with the elements. */
async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Errors of scripts, failed loads and requests to other hosts than that of `site`, as they come. */
function listen(page: Page, site: string): string[] {
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
    if (!request.url().startsWith(site) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  return complaints;
}
