import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Served } from '../../src/build/serve-folder.ts';
import { builtSite } from '../built/dist.ts';
import { PUBLICATION_URL } from '../built/publication-url.ts';
import { openBrowser } from './chromium.ts';

const ARTICLE = 'articles/2022/a-lot-of-plans/';

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

test('pointing at a mention shows who is named, and the pointer may move onto the card', async () => {
  const page = await article(1280);
  const card = page.locator('#mention-card');
  await page.locator('.mention > a', { hasText: 'KAMAZ' }).last().hover();
  await card.waitFor();
  expect(await card.innerText()).toMatch(/Organisation[^]*KAMAZ[^]*articles?/);
  await card.hover();
  await page.waitForTimeout(400);
  expect(await card.isVisible()).toBe(true);
  await page.close();
});

test('a card opens for the keyboard, describes its link, and closes with Escape', async () => {
  const page = await article(1280);
  const card = page.locator('#mention-card');
  await page.locator('.standfirst').click();
  for (let presses = 0; presses < 12 && !(await card.isVisible()); presses += 1)
    await page.keyboard.press('Tab');
  expect(await card.isVisible()).toBe(true);
  expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe('mention-card');
  await page.keyboard.press('Escape');
  expect(await card.isVisible()).toBe(false);
  await page.close();
});

test('no card is cut off at the right edge, whatever the width', async () => {
  for (const width of [640, 780, 1000, 1280]) {
    const page = await article(width);
    for (const mention of await page.locator('.mention > a').all()) {
      await mention.hover();
      await page.locator('#mention-card').waitFor();
      const box = await page.locator('#mention-card').boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
    await page.close();
  }
});

async function article(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(served.url + ARTICLE);
  return page;
}
