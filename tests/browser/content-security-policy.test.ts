import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { BuiltSite } from '../built/built-site.ts';
import { FIXTURE_FOLDER, fixtureSite, SITES } from '../built/sites.ts';
import { kindsOfPage } from './kinds-of-page.ts';
import { openedSite } from './opened-site.ts';
import {
  HTML_VIOLATIONS,
  PLANTED_HTML,
  PLANTED_PICTURE,
  SCRIPT_VIOLATIONS,
  whatIsAllowed,
} from './planted-violations.ts';
import { violationsOf } from './violations.ts';

const HOSTS = [
  { host: 'sends headers', readsHeaders: true },
  { host: 'knows no headers', readsHeaders: false },
];

const planted = withPlanted(fixtureSite());

describe.each(HOSTS)('on a host that $host', ({ readsHeaders }) => {
  describe.each(SITES)('$name:', ({ open }) => {
    const site = open();
    const opened = openedSite(site, readsHeaders);
    const paths = new Set(kindsOfPage(site).flatMap(({ path }) => path ?? []));

    test.concurrent.each([...paths])('%s does nothing that its policy forbids', async (path) => {
      const page = await opened.browser.newPage({ colorScheme: 'light' });
      const errors = errorsOf(page);
      const violations = await violationsOf(page);
      const response = await page.goto(opened.url + path.slice(1), { waitUntil: 'networkidle' });
      expect(response?.headers()['content-security-policy'] !== undefined).toBe(readsHeaders);
      await page.locator('[data-theme-button]').click();
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      const mentions = page.locator('.mention > a');
      if ((await mentions.count()) > 0) {
        await mentions.first().hover();
        await page.locator('#mention-card').waitFor();
      }
      expect(await violations.untilNow()).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });
  });

  describe('the fixture:', () => {
    const opened = openedSite(fixtureSite(), readsHeaders);

    test('the search finds and narrows, and does nothing that its policy forbids', async () => {
      const page = await opened.browser.newPage();
      const errors = errorsOf(page);
      const violations = await violationsOf(page);
      await page.goto(`${opened.url}search/`);
      await page.locator('#q').fill('kazakhstan');
      await page.locator('.result mark').first().waitFor();
      await page.locator('label:has(#region-tatarstan)').click();
      await page.locator('.chosen a').first().waitFor();
      await page.locator('.result mark').first().waitFor();
      expect(await violations.untilNow()).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });

    test('a former address leads on', async () => {
      const page = await opened.browser.newPage();
      const errors = errorsOf(page);
      const violations = await violationsOf(page);
      const now = `${fixtureSite().url}articles/2022/441-million/`;
      await page.route(now, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Here' }));
      await page.goto(`${opened.url}articles/2021/old-news/`);
      await page.waitForURL(now);
      expect(await violations.untilNow()).toEqual([]);
      expect(errors).toEqual([]);
      await page.close();
    });
  });

  describe('a page that does what it must not', () => {
    const opened = openedSite(planted, readsHeaders);

    test('in its HTML is stopped, and told of', async () => {
      const page = await opened.browser.newPage();
      const violations = await violationsOf(page);
      await page.goto(opened.url, { waitUntil: 'networkidle' });
      await page.locator('#planted').click();
      expect(await page.locator('html').getAttribute('data-planted')).toBeNull();
      expect(kindsOfViolation(await violations.untilNow())).toEqual(HTML_VIOLATIONS);
      await page.close();
    });

    test('in its scripts is stopped, and told of', async () => {
      const page = await opened.browser.newPage();
      const violations = await violationsOf(page);
      await page.goto(`${opened.url}search/`, { waitUntil: 'networkidle' });
      expect(await page.evaluate(whatIsAllowed)).toEqual([]);
      expect(kindsOfViolation(await violations.untilNow())).toEqual(SCRIPT_VIOLATIONS);
      await page.close();
    });
  });
});

describe('on a host that sends headers', () => {
  const opened = openedSite(planted);

  test('a picture that is opened by itself keeps its styles, and runs no script', async () => {
    const page = await opened.browser.newPage();
    await page.goto(`${opened.url}articles/2022/a-lot-of-plans/planted.svg`);
    const fill = await page.evaluate(() => getComputedStyle(document.querySelector('rect') as Element).fill);
    expect(fill).toBe('rgb(255, 0, 0)');
    await page.close();
  });
});

/** Errors of the scripts of a page, and what the browser writes down as one, as they come. */
function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Each kind once: the directive, and the host of what was blocked. */
function kindsOfViolation(violations: readonly string[]): string[] {
  return [...new Set(violations.map((violation) => violation.replace(/(https:\/\/[^/]+).*/, '$1')))].sort();
}

/** A copy of a site whose front page, and a picture beside an article, do what they must not. */
function withPlanted(site: BuiltSite): BuiltSite {
  const folder = join(FIXTURE_FOLDER, 'planted');
  rmSync(folder, { recursive: true, force: true });
  cpSync(site.folder, folder, { recursive: true });
  const front = join(folder, 'index.html');
  writeFileSync(front, readFileSync(front, 'utf8').replace('</body>', `${PLANTED_HTML}</body>`));
  writeFileSync(join(folder, 'articles/2022/a-lot-of-plans/planted.svg'), PLANTED_PICTURE);
  return new BuiltSite(folder, site.url);
}
