import { expect, test } from 'vitest';
import { PageRenderer } from '../../../src/build/pages/page-renderer.ts';
import { currentSite } from '../../../src/build/site.ts';
import { siteOf } from '../../../src/build/site-of.ts';
import type { PagePath } from '../../../src/build/templates/page-program.ts';
import { publicationOf } from '../../model/publication-of.ts';

const SITE = siteOf(publicationOf({ visit: { date: '2022-01-26' } }), {
  textOf: () => ({ html: '', text: '', figures: [], charts: [] }),
  factsOf: () => ({ charts: [], picture: {}, words: 100 }),
});

const articleCount = () => String(currentSite().publication.count('region', 'volga'));
const firstArticle = () => currentSite().publication.article('2022/visit')?.title ?? '';

test('what a page asks of the site is noted on its account, and on no other', async () => {
  const renderer = await rendererOf({
    '/': articleCount,
    '/visit/': firstArticle,
    '/404/': () => 'Nothing.',
  });
  const askedBy = async (file: string) => [...(await renderer.render(file)).asked.keys()];
  expect(await askedBy('/index.html')).toEqual(['["count","region","volga"]']);
  expect(await askedBy('/visit/index.html')).toEqual(['["article","2022/visit"]']);
  expect(await askedBy('/404/index.html')).toEqual([]);
});

test('a question while no page is rendered is a fault: no page would be stale when its answer changes', async () => {
  const renderer = await rendererOf({ '/': articleCount });
  expect(articleCount).toThrow('while no page was rendered');
  await renderer.render('/index.html');
  expect(articleCount).toThrow('while no page was rendered');
});

test('also after a page that threw', async () => {
  const renderer = await rendererOf({
    '/': () => {
      throw new Error('A mistake in a template.');
    },
  });
  await expect(renderer.render('/index.html')).rejects.toThrow('A mistake in a template.');
  expect(articleCount).toThrow('while no page was rendered');
});

test('which pages there are may be asked without a note, since it is asked at every build', async () => {
  const site = await PageRenderer.of(
    {
      paths: () => Promise.resolve([pageAt(`/${articleCount()}/`)]),
      render: () => Promise.reject(new Error()),
    },
    SITE,
  );
  expect([...site.pages.keys()]).toEqual(['/1/index.html']);
});

test('two pages at one address are refused', async () => {
  const paths = () => Promise.resolve([pageAt('/'), pageAt('/visit/'), pageAt('/visit/')]);
  const render = () => Promise.reject(new Error());
  await expect(PageRenderer.of({ paths, render }, SITE)).rejects.toThrow('Two pages at one address: /visit/');
});

/** A renderer of pages by their paths. */
function rendererOf(pages: Record<string, () => string>): Promise<PageRenderer> {
  return PageRenderer.of(
    {
      paths: () => Promise.resolve(Object.keys(pages).map(pageAt)),
      render: async ({ path }) => Buffer.from(await Promise.resolve().then(pages[path])),
    },
    SITE,
  );
}

function pageAt(path: string): PagePath {
  return { path, file: `${path}index.html`, route: {} as PagePath['route'] };
}
