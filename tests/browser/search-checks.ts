import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What stands in the place of results. */
const PANEL = '[data-part=instead] .state';

/** What the search page of the fixture publication must do in a browser, by sentence. Each check gets a new page and the address of the site, with its final slash. */
export const searchChecks: Readonly<Record<string, (page: Page, site: string) => Promise<void>>> = {
  'finds articles and names by name, alias, in Russian and in another transliteration': async (
    page,
    site,
  ) => {
    for (const query of ['kamaz', 'КАМАЗ', 'Камаз', 'KAMAZ PJSC']) {
      await search(page, site, { q: query });
      expect(await texts(page, '.suggest a'), query).toContainEqual(expect.stringContaining('KAMAZ'));
      expect(await titles(page), query).toContainEqual(
        expect.stringContaining('what Tatarstan’s president took'),
      );
    }
    for (const query of ['Минниханов', 'Миңнеханов', 'minnihanov', 'president of tatarstan']) {
      await search(page, site, { q: query });
      expect(await texts(page, '.suggest a'), query).toContainEqual(
        expect.stringContaining('Rustam Minnikhanov'),
      );
      expect(await titles(page), query).toContainEqual(
        expect.stringContaining('what Tatarstan’s president took'),
      );
    }
  },

  'finds words of the text, marks them, and leads to the section': async (page, site) => {
    await search(page, site, { q: 'ring lockers' });
    expect(await texts(page, '.result mark')).toContain('lockers');
    const href = await page.locator('.result .sections a').first().getAttribute('href');
    expect(href).toMatch(/\/articles\/2022\/[a-z-]+\/#.+/);
    await page.locator('.result .sections a').first().click();
    await page.waitForLoadState();
    expect(await page.evaluate(() => document.querySelector(':target') !== null)).toBe(true);
  },

  'finds a Russian article by other forms of its words': async (page, site) => {
    await search(page, site, { q: 'литейные производства' });
    expect(await titles(page)).toContainEqual(expect.stringContaining('Планов много'));
  },

  'says when no article has a word, and proposes what may be meant': async (page, site) => {
    await search(page, site, { q: 'tatrstan' });
    expect(await page.locator(PANEL).innerText()).toContain('Nothing for “tatrstan”');
    await page.getByRole('link', { name: 'Tatarstan', exact: true }).first().click();
    await page.getByRole('heading', { name: 'for “Tatarstan”' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=Tatarstan');
    expect((await titles(page)).length).toBeGreaterThan(0);

    await search(page, site, { q: 'kamaz xyzzyq' });
    expect(await page.locator('.notes').innerText()).toContain('No article has “xyzzyq”');
    expect((await titles(page)).length).toBeGreaterThan(0);
  },

  'shows results while the reader types, and one step back leaves them': async (page, site) => {
    await search(page, site, {});
    const before = await titles(page);
    await page.locator('#q').pressSequentially('tatneft', { delay: 30 });
    await page.waitForFunction(() => location.search === '?q=tatneft');
    await page.getByRole('heading', { name: 'for “tatneft”' }).waitFor();
    expect(await page.title()).toMatch(/^tatneft: /);
    expect(await page.locator('[role=status]').innerText()).toMatch(/^\d+ articles?, \d+ names?$/);
    await page.goBack();
    await page.getByRole('heading', { name: 'newest first' }).waitFor();
    expect(await titles(page)).toEqual(before);
    expect(await page.locator('#q').inputValue()).toBe('');
    await page.goForward();
    await page.getByRole('heading', { name: 'for “tatneft”' }).waitFor();
    expect(await page.locator('#q').inputValue()).toBe('tatneft');
  },

  'says no more that it searches when another answer stands already': async (page, site) => {
    const release = await heldRequests(page, '**/search/data/**/index/**');
    await search(page, site, {});
    const said = await page.locator('[role=status]').innerText();
    await page.locator('#q').pressSequentially('tatneft');
    await page.waitForFunction(() => location.search === '?q=tatneft');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'newest first' }).waitFor();
    await page.waitForTimeout(600);
    expect(await page.locator('[role=status]').innerText()).toBe(said);

    release();
    await page.goBack();
    await page.getByRole('heading', { name: 'for “tatneft”' }).waitFor();
    expect(await page.locator('[role=status]').innerText()).toMatch(/^\d+ articles?, \d+ names?$/);
  },

  'narrows by facets whose counts say what is left, and drops them again': async (page, site) => {
    await search(page, site, { q: 'kazakhstan' });
    const choice = page.locator('label:has(#region-tatarstan)');
    const promised = Number(await choice.locator('.num').innerText());
    await choice.click();
    await page.waitForFunction(() => location.search.includes('region=tatarstan'));
    await page.getByRole('heading', { name: new RegExp(`^${promised} article`) }).waitFor();
    expect(await page.locator('#region-tatarstan').isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('region-tatarstan');
    expect(await texts(page, '.result .label a')).toEqual(
      Array.from({ length: promised }, () => 'Tatarstan'),
    );

    await page.reload();
    await ready(page);
    expect(await page.locator('#region-tatarstan').isChecked()).toBe(true);

    await page.getByRole('link', { name: 'Remove the filter Region: Tatarstan' }).click();
    await page.waitForFunction(() => !location.search.includes('region'));
    await page.locator('#region-tatarstan:not(:checked)').waitFor();
  },

  'lists articles newest first for filters alone, and opens more of them': async (page, site) => {
    await search(page, site, { author: 'almanac-desk', page: '' });
    const days = await page
      .locator('.result time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual([...days].sort().reverse());
    await search(page, site, {});
    const shown = await titles(page);
    await page.getByRole('button', { name: /\d+ more articles/ }).click();
    await page.waitForFunction((count) => document.querySelectorAll('.result').length > count, shown.length);
    expect((await titles(page)).slice(0, shown.length)).toEqual(shown);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      (await titles(page))[shown.length],
    );
    expect(new URL(page.url()).search).toBe('?page=2');
  },

  'orders by date when asked to': async (page, site) => {
    await search(page, site, { q: 'kazakhstan' });
    await page.getByRole('link', { name: 'Newest first' }).click();
    await page.waitForFunction(() => location.search === '?q=kazakhstan&sort=date');
    await page.getByRole('link', { name: 'Most relevant first' }).waitFor();
    const days = await page
      .locator('.result time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual([...days].sort().reverse());
  },

  'is used with the keyboard alone': async (page, site) => {
    await search(page, site, { q: 'kamaz' });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.suggest') !== null)).toBe(true);
    const cards = await page.locator('.suggest a').count();
    for (let step = 0; step < cards; step++) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await titles(page))[0]);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.closest('.suggest') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('#q').inputValue()).toBe('');

    const found = page.getByRole('heading', { name: 'for “kamaz”' });
    // That of the query before stays until there is something else to show.
    await found.waitFor({ state: 'detached' });
    await page.keyboard.type('kamaz');
    await found.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entities\/kamaz\/$/);
  },

  'shows what is typed as text, never as markup': async (page, site) => {
    await search(page, site, { q: '<img src=x onerror=alert(1)>', region: '<b>x</b>' });
    expect(await page.locator('[data-search] img, [data-search] li b').count()).toBe(0);
    expect(await page.locator('.chosen').innerText()).toContain('<b>x</b>');
  },

  'says what to do when the index cannot be loaded, and then does it': async (page, site) => {
    await page.route('**/search/data/**/index/**', (route) => route.abort());
    await search(page, site, { q: 'kamaz' });
    expect(await page.locator(PANEL).innerText()).toContain('could not load its index');
    await page.unroute('**/search/data/**/index/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'for “kamaz”' }).waitFor();

    await page.route('**/search/data/manifest.json', (route) => route.fulfill({ status: 404 }));
    await search(page, site, {});
    expect(await page.locator(PANEL).innerText()).toContain('could not load its index');
  },
};

/** What the search page says without JavaScript. The page must be of a context that runs none. */
export async function checkWithoutScript(page: Page, site: string): Promise<void> {
  await page.goto(`${site}search/?q=kamaz`);
  expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
  expect(await page.getByRole('link', { name: 'All articles by date' }).first().isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Most named' }).isVisible()).toBe(true);
}

async function search(page: Page, site: string, parameters: Record<string, string>): Promise<void> {
  await page.goto(`${site}search/?${new URLSearchParams(parameters).toString()}`);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-state=ready], [data-state=failed]');
}

/** Lets requests of this kind wait until what it returns is called. */
async function heldRequests(page: Page, pattern: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await promise;
    await route.continue();
  });
  return () => {
    resolve(undefined);
  };
}

async function titles(page: Page): Promise<string[]> {
  return texts(page, '.result h3 a');
}

async function texts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allInnerTexts();
}
