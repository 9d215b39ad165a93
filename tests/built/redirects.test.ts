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

test('the former address of a dossier leads on, and its feeds go on there', () => {
  const site = fixtureSite();
  const all = elements(site.parse('/entities/kamaz-pjsc/index.html')).map(({ properties }) => properties);
  expect(all.find(({ rel }) => String(rel) === 'canonical')?.href).toBe(`${site.url}entities/kamaz/`);
  for (const feed of ['feed.xml', 'feed.json'])
    expect(site.read(`/entities/kamaz-pjsc/${feed}`)).toBe(site.read(`/entities/kamaz/${feed}`));
});
