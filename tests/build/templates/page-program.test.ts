import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PageProgram } from '../../../src/build/templates/page-program.ts';
import { keepBundle } from '../../../src/build/templates/templates.ts';

let server: string;
beforeEach(() => {
  server = mkdtempSync(join(tmpdir(), 'program-'));
});
afterEach(() => {
  rmSync(server, { recursive: true });
});

test('pages are the files that Astro would write', async () => {
  const program = await programOf(`
    { pathname: '/', route: { type: 'page' } },
    { pathname: '/404', route: { type: 'page' } },
    { pathname: '/articles/2022/visit', route: { type: 'page' } },
    { pathname: '/about/', route: { type: 'page' } },
    { pathname: '/feed.xml', route: { type: 'endpoint' } },
  `);
  expect((await program.paths()).map(({ path, file }) => [path, file])).toEqual([
    ['/', '/index.html'],
    ['/404/', '/404.html'],
    ['/articles/2022/visit/', '/articles/2022/visit/index.html'],
    ['/about/', '/about/index.html'],
    ['/feed.xml', '/feed.xml'],
  ]);
});

test('a page is asked for at its address, and one that answers otherwise is an error', async () => {
  const program = await programOf("{ pathname: '/visit', route: { type: 'page' } }");
  const [page] = await program.paths();
  if (!page) throw new Error('no page');
  expect(Buffer.from(await program.render(page)).toString()).toBe('https://example.org/review/visit/');
  await expect(program.render({ ...page, path: '/gone/' })).rejects.toThrow(
    'The page /gone/ cannot be made: it answers 404',
  );
});

test('all modules are loaded before the first page, wherever they lie', async () => {
  write('deep/er/page.mjs', 'globalThis.loadedModules = (globalThis.loadedModules ?? 0) + 1;');
  await programOf('');
  expect((globalThis as { loadedModules?: number }).loadedModules).toBe(1);
});

test.each([
  ['its manifest is not there yet', "new URL('@@MANIFEST@@');", 'Invalid URL'],
  ['it has no application', 'export const open = () => undefined.manifest;', 'manifest'],
  ['it exports something else', 'export const app = {};', 'open is not a function'],
])('a program is refused with the version of Astro that made it when %s', async (_why, code, cause) => {
  write('engine-entry.mjs', code);
  await expect(PageProgram.load(server, '')).rejects.toThrow(
    new RegExp(
      `^Astro \\d\\S+ made a program that cannot be opened \\(.*${cause}.*\\)\\. .* “What it rests on”`,
    ),
  );
});

test('a site without a page is refused: nobody has none, and all that is served would be removed', async () => {
  const program = await programOf('');
  await expect(program.paths()).rejects.toThrow(/^Astro \d\S+ lists no pages\./);
});

test('a bundle without the entry is refused', () => {
  expect(() => {
    keepBundle({ folder: '', modules: [] }, server);
  }).toThrow(/^Astro \d\S+ left no engine-entry\.mjs in its bundle\./);
});

/** A program with pages as Astro lists them. */
function programOf(pages: string): Promise<PageProgram> {
  write(
    'engine-entry.mjs',
    `
    const render = ({ url }) => Promise.resolve(new Response(url, { status: url.endsWith('/gone/') ? 404 : 200 }));
    export const open = () => ({ app: { manifest: {}, render }, paths: () => Promise.resolve([${pages}]) });
    `,
  );
  return PageProgram.load(server, 'https://example.org/review');
}

function write(name: string, code: string): void {
  mkdirSync(dirname(join(server, name)), { recursive: true });
  writeFileSync(join(server, name), code);
}
