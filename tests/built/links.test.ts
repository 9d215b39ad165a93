import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';
import { builtSite, elements } from './dist.ts';
import { PUBLICATION_URL } from './publication-url.ts';

const LOADED = ['script', 'img', 'iframe', 'source', 'video', 'audio', 'object', 'embed'];
const LOADING_LINK = /stylesheet|preload|icon|preconnect|dns-prefetch/;

test('every link, image and fragment of the site resolves', () => {
  expect(brokenLinks(builtSite(), PUBLICATION_URL)).toEqual([]);
});

test('no page asks another site for anything', () => {
  const site = builtSite();
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
