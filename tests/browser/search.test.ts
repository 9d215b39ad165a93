import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../src/build/serve-folder.ts';
import { builtSite } from '../built/dist.ts';
import { PUBLICATION_URL } from '../built/publication-url.ts';
import { openBrowser } from './chromium.ts';
import { checkWithoutScript, searchChecks } from './search-checks.ts';

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

for (const [name, check] of Object.entries(searchChecks)) {
  test(`the search ${name}`, async () => {
    const page = await browser.newPage();
    await check(page, served.url);
    await page.close();
  });
}

test('the search says without JavaScript what to do', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await checkWithoutScript(page, served.url);
  expect(await page.locator('h1').count()).toBe(1);
  await context.close();
});
