import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveFolder, type Served } from '../../src/build/serve-folder.ts';
import type { BuiltSite } from '../built/built-site.ts';
import { openBrowser } from './chromium.ts';

/** A browser, and a site on a server. */
export interface OpenedSite {
  readonly browser: Browser;
  /** The address of the front page on this machine, with its final slash. */
  readonly url: string;
}

/**
 * Opens a browser and serves a site, in the folder of its address, while the tests of a file or of a `describe` run.
 *
 * @param readsHeaders Whether the host sends the headers that the site asks for.
 */
export function openedSite(site: BuiltSite, readsHeaders = true): OpenedSite {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await openBrowser();
    served = await serveFolder(site.folder, new URL(site.url).pathname.replace(/\/$/, ''), 0, readsHeaders);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return served.url;
    },
  };
}
