import { describe, expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { elements } from './built-site.ts';
import { SITES } from './sites.ts';

const LOADED = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'object', 'embed'];
const LOADING_LINK = /stylesheet|preload|icon|preconnect|dns-prefetch/;

describe.each(SITES)('of $name', ({ open }) => {
  const site = open();

  test('every link, image and fragment resolves', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  test('no page asks another site for anything', () => {
    const foreign: string[] = [];
    for (const page of site.pages) {
      for (const { tagName, properties } of elements(site.parse(page))) {
        const isLoaded =
          LOADED.includes(tagName) || (tagName === 'link' && LOADING_LINK.test(String(properties.rel)));
        const address = properties.src ?? properties.href ?? properties.data;
        if (isLoaded && typeof address === 'string' && /^(https?:)?\/\//.test(address))
          foreign.push(`${page}: ${address}`);
      }
    }
    expect(foreign).toEqual([]);
  });
});
