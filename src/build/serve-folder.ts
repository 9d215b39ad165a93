import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt, readHeaderRules, type HeaderRule } from './header-rules.ts';

/** A running server. */
export interface Served {
  /** The address of the front page, with its final slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine as a static host does: `index.html` for a
 * folder, `404.html` with status 404 for what is not there, the headers that
 * `_headers` lists.
 *
 * @param base The folder of the address, such as `/review`, or empty.
 * @param port The port; 0 for any that is free.
 * @param readsHeaders Whether the host knows `_headers`; many do not.
 */
export async function serveFolder(
  folder: string,
  base: string,
  port: number,
  readsHeaders = true,
): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: true });
  const rules = readsHeaders ? headerRulesOf(folder) : [];
  const server = createServer((request, response) => {
    const notFound = () => {
      void readFile(join(folder, '404.html'), 'utf8').then(
        (page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
        () => response.writeHead(404).end('Not found'),
      );
    };
    const path = request.url ?? '/';
    response.setHeaders(headersAt(rules, path.replace(/\?.*$/, '')));
    if (!`${path}/`.startsWith(`${base}/`)) {
      notFound();
    } else if (path === base && base !== '') {
      response.writeHead(301, { location: `${base}/` }).end();
    } else {
      request.url = path.slice(base.length);
      files(request, response, notFound);
    }
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${actualPort}${base}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function headerRulesOf(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? readHeaderRules(readFileSync(file, 'utf8')) : [];
}
