import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixtureSite } from '../built/sites.ts';
import { openedSite } from './opened-site.ts';

const ARTICLE = 'articles/2022/a-lot-of-plans/';

const opened = openedSite(fixtureSite());

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

test.concurrent.each([640, 780, 1000, 1280])(
  'no card is cut off at the right edge of %i px',
  async (width) => {
    const page = await article(width);
    for (const mention of await page.locator('.mention > a').all()) {
      await mention.hover();
      await page.locator('#mention-card').waitFor();
      const box = await page.locator('#mention-card').boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
    await page.close();
  },
);

async function article(width: number): Promise<Page> {
  const page = await opened.browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(opened.url + ARTICLE);
  return page;
}
