import type { BaseApp } from 'astro/app';
import { expect, test } from 'vitest';
import { listPaths } from '../../../src/build/templates/list-paths.ts';

test('pages are listed as Astro lists them', async () => {
  const paths = await listPaths(
    app([
      route('/404', [], { pathname: '/404' }),
      route('/articles/[year]/[slug]', () => [
        { params: { year: '2022', slug: 'visit' } },
        { params: { year: '2023', slug: 'plans' }, props: { more: true } },
      ]),
      route('/[...page]', () => [{ params: { page: undefined } }, { params: { page: 'page/2' } }]),
      route('/[slug]/feed.xml', () => [{ params: { slug: 'volga' } }], { type: 'endpoint' }),
    ]),
  );
  expect(paths?.map(({ pathname, isPlain }) => [pathname, isPlain])).toEqual([
    ['/404', undefined],
    ['/articles/2022/visit', true],
    ['/articles/2023/plans', false],
    ['/', true],
    ['/page/2', true],
    ['/volga/feed.xml', true],
  ]);
});

test('routes that are answered on request are no pages', async () => {
  expect(await listPaths(app([route('/[slug]', () => [], { prerender: false })]))).toEqual([]);
});

test('only what may be at a path is listed', async () => {
  const asked: string[] = [];
  const routes = ['/articles/[year]/[slug]', '/[slug]'].map((path) =>
    route(path, () => {
      asked.push(path);
      return [{ params: { year: '2022', slug: 'visit' } }];
    }),
  );
  const paths = await listPaths(app(routes), '/articles/2022/visit/');
  expect(paths?.map(({ pathname }) => pathname)).toEqual(['/articles/2022/visit']);
  expect(asked).toEqual(['/articles/[year]/[slug]']);
});

test.each([
  ['that takes what Astro gives it', (_given: unknown) => []],
  ['that takes it by a default', ({ paginate }: Given = {}) => paginate?.([]) ?? []],
  ['that takes all of it by a default', ({ ...given }: Given = {}) => given.paginate?.([]) ?? []],
  ['that says nothing', () => undefined],
  ['with an address that needs a normal form', () => [{ params: { slug: 'visitе' } }]],
  ['with an address that ends with a slash', () => [{ params: { slug: 'visit/' } }]],
  ['with two parts in the place of one', () => [{ params: { slug: 'visit/more' } }]],
  ['with a number in an address', () => [{ params: { slug: 1 } }]],
  ['that lists no page', () => [null]],
])('a template %s is left to Astro', async (_what, getStaticPaths) => {
  expect(await listPaths(app([route('/[slug]', getStaticPaths)]))).toBeUndefined();
});

test('a file without an extension, and a redirect, are left to Astro', async () => {
  const paths = () => [{ params: { slug: 'visit' } }];
  expect(await listPaths(app([route('/[slug]', paths, { type: 'endpoint' })]))).toBeUndefined();
  expect(await listPaths(app([route('/[slug]', paths, { type: 'redirect' })]))).toBeUndefined();
});

test.each([
  ['without `prerender`', { prerender: undefined }],
  ['with another word for dynamic', { segments: [[{ content: 'slug', isDynamic: true, spread: false }]] }],
  ['with segments as text', { segments: ['[slug]'] }],
  ['with a pattern as text', { pattern: '^/([^/]+?)/?$' }],
])('routes that a later version of Astro describes otherwise are left to it: %s', async (_what, other) => {
  const paths = () => [{ params: { slug: 'visit' } }];
  expect(await listPaths(app([route('/[slug]', paths, other)]))).toBeUndefined();
});

test('so are routes that are nowhere', async () => {
  expect(await listPaths({ manifest: {} } as unknown as BaseApp)).toBeUndefined();
});

/** What Astro gives a template. */
interface Given {
  paginate?: (items: readonly unknown[]) => unknown[];
}

/** A route of an application, as a template at this path makes it. */
function route(path: string, getStaticPaths: unknown, more: object = {}) {
  const segments = path
    .slice(1)
    .split('/')
    .map((segment) => [
      {
        content: segment.replace(/^\[|\]$/g, ''),
        dynamic: segment.startsWith('['),
        spread: segment.startsWith('[...'),
      },
    ]);
  return {
    routeData: {
      ...{ component: path, type: 'page', prerender: true, pathname: undefined },
      ...{ segments, fallbackRoutes: [] },
      pattern: new RegExp(`^${path.replace(/\[[^\]]*\]/g, '[^/]+')}/$`),
      ...more,
    },
    module: () => Promise.resolve({ page: () => Promise.resolve({ getStaticPaths }) }),
  };
}

function app(routes: ReturnType<typeof route>[]): BaseApp {
  const pageMap = new Map(routes.map(({ routeData, module }) => [routeData.component, module]));
  return { manifest: { routes, pageMap } } as unknown as BaseApp;
}
