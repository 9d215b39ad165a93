import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { DamagedCache } from '../../../src/build/damaged-cache.ts';
import type { LivePages } from '../../../src/build/preview/live-pages.ts';
import { liveServer } from '../../../src/build/preview/live-server.ts';

test('texts that turn out to be damaged are made anew, once for all pages that are asked for', async () => {
  let isDamaged = true;
  let mended = 0;
  const read = (path: string) =>
    isDamaged
      ? Promise.reject(new DamagedCache('the pack 1.pack'))
      : Promise.resolve({ content: `<head></head>${path}`, isPage: true, isFound: true });
  const server = serverOf({
    read,
    mend: async () => {
      mended++;
      await Promise.resolve();
      isDamaged = false;
    },
  });
  const answers = await Promise.all(['/a/', '/b/'].map((path) => answerOf(server, path)));
  server.close();
  expect(answers.map(({ status, text }) => [status, text.slice(-3)])).toEqual([
    [200, '/a/'],
    [200, '/b/'],
  ]);
  expect(mended).toBe(1);
});

test('what a template throws is left to the server that shows where it did', async () => {
  const server = serverOf({
    read: () => Promise.reject(new Error('a mistake')),
  });
  const { status, text } = await answerOf(server, '/a/');
  server.close();
  expect([status, text]).toEqual([404, 'others']);
});

test('a former address leads to where its subject is now', async () => {
  const server = serverOf({
    base: '/review',
    read: (path) => Promise.resolve({ content: path, isPage: true, isFound: path === '/new/' }),
    movedTo: (path) => (path === '/old/' ? '/new/' : undefined),
  });
  const answers = await Promise.all(['/review/old/', '/review/none/'].map((path) => answerOf(server, path)));
  server.close();
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [200, '/new/'],
    [404, '/none/'],
  ]);
});

test('a page has the scripts of when it was asked for, and is not kept by browsers', async () => {
  let now = 'before';
  const server = serverOf({
    read: async () => {
      await Promise.resolve();
      now = 'after';
      return { content: '<head></head>', isPage: true, isFound: true };
    },
    scripts: () => now,
  });
  const { text, headers } = await answerOf(server, '/a/');
  server.close();
  expect(text).toBe('<head>before</head>');
  expect(headers.get('cache-control')).toBe('no-store');
});

test.each(['/articles/%ff', '//', '//elsewhere/', '/none/'])('nothing is at %s', async (path) => {
  const isThere = (asked: string) => asked === '/' || asked === '/elsewhere/';
  const server = serverOf({
    read: (asked) => Promise.resolve({ content: asked, isPage: true, isFound: isThere(asked) }),
  });
  const { status } = await answerOf(server, path);
  server.close();
  expect(status).toBe(404);
});

interface Parts {
  base?: string;
  read: LivePages['read'];
  movedTo?: (path: string) => string | undefined;
  scripts?: () => string;
  mend?: () => Promise<void>;
}

function serverOf({
  base = '',
  read,
  movedTo = () => undefined,
  scripts = () => '',
  mend = () => Promise.resolve(),
}: Parts) {
  return liveServer({
    base,
    pages: { read },
    outputs: () => ({ read: () => Promise.resolve(undefined), movedTo }),
    ...{ scripts, mend },
    others: (_request, response) => {
      response.writeHead(404).end('others');
      return Promise.resolve();
    },
  });
}

async function answerOf(server: ReturnType<typeof liveServer>, path: string) {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text(), headers: response.headers };
}
