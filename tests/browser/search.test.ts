import { expect, test } from 'vitest';
import { fixtureSite } from '../built/sites.ts';
import { openedSite } from './opened-site.ts';
import { checkWithoutScript, searchChecks } from './search-checks.ts';

const opened = openedSite(fixtureSite());

for (const [name, check] of Object.entries(searchChecks)) {
  test.concurrent(`the search ${name}`, async () => {
    const page = await opened.browser.newPage();
    await check(page, opened.url);
    await page.close();
  });
}

test('the search says without JavaScript what to do', async () => {
  const context = await opened.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await checkWithoutScript(page, opened.url);
  expect(await page.locator('h1').count()).toBe(1);
  await context.close();
});
