import { expect, test } from 'vitest';
import { elements } from './built-site.ts';
import { fixtureSite } from './sites.ts';

test.each(['/articles/2022/the-turnover/', '/articles/2021/old-news/'])(
  'the former address %s leads to where the article is now',
  (former) => {
    const site = fixtureSite();
    const now = `${site.url}articles/2022/441-million/`;
    expect(site.files).toContain('/articles/2022/441-million/index.html');
    const all = elements(site.parse(`${former}index.html`)).map(({ properties }) => properties);
    expect(all.find(({ httpEquiv }) => String(httpEquiv) === 'refresh')?.content).toBe(`0; url=${now}`);
    expect(all.find(({ rel }) => String(rel) === 'canonical')?.href).toBe(now);
    for (const sitemap of site.files.filter((file) => file.includes('sitemap')))
      expect(site.read(sitemap)).not.toContain(former);
  },
);
