import { describe, expect, test } from 'vitest';
import { sectionsInstead } from '../../src/checks/section-anchors.ts';
import { elements } from './built-site.ts';
import { SITES } from './sites.ts';

describe.each(SITES)('of $name', ({ open }) => {
  const site = open();

  test('links may lead to each section that a page without a text has', () => {
    const refused = site.pages.flatMap((page) => {
      const path = page.replace(/index\.html$/, '');
      return elements(site.parse(page)).flatMap(({ tagName, properties: { id } }) =>
        /^h[2-6]$/.test(tagName) && typeof id === 'string' && sectionsInstead(path, id) ? [path + id] : [],
      );
    });
    expect(refused).toEqual([]);
  });
});
