import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import { DamagedCache } from '../damaged-cache.ts';
import type { LiveOutputs } from './live-outputs.ts';
import type { LivePage, LivePages } from './live-pages.ts';

/** What only Vite knows. */
const VITES = /^\/(?:@|node_modules\/|src\/)/;

/** Ports that are tried, from the usual one on. */
const PORTS = 20;

/** Milliseconds in which a browser asks for what a page loads, once it has the page. */
const LOADING = 250;

/** What a preview is served from. */
export interface LiveSite {
  /** The folder that the publication lives in: `/review`, or empty. */
  base: string;
  pages: Pick<LivePages, 'read'>;
  /** What is served beside pages, as of the last good state of the content. */
  outputs: () => LiveOutputs;
  /** The scripts of a page that is about to be made. */
  scripts: () => string;
  /** Makes anew what is kept of texts, once it turns out to be damaged. */
  mend: () => Promise<void>;
  /** Answers what none of these does: Astro's server for developers. */
  others: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** A server of a preview, which answers what is at hand before Astro's has begun. */
export function liveServer({ base, pages, outputs, scripts, mend, others }: LiveSite): Server {
  const find = async (path: string): Promise<LivePage | undefined> => {
    const output = path.endsWith('/') ? undefined : await outputs().read(path);
    if (output !== undefined) return { content: output, isPage: false, isFound: true };
    return pages.read(path).catch((error: unknown) => {
      if (error instanceof DamagedCache) throw error;
      // What a template throws, Astro shows with the place where it did.
      return undefined;
    });
  };
  let mending: Promise<void> | undefined;
  const findAgain = async (path: string): Promise<LivePage | undefined> => {
    try {
      return await find(path);
    } catch (error) {
      if (!(error instanceof DamagedCache)) throw error;
      // Pages are asked for several at a time.
      await (mending ??= mend().finally(() => {
        mending = undefined;
      }));
      return find(path);
    }
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request, base);
    const isHere = path.startsWith(`${base}/`) && !VITES.test(path) && isThisMachine(request);
    const inSite = path.slice(base.length);
    // Before the page is made: what changes meanwhile, it may not show.
    const itsScripts = scripts();
    const found = isHere ? await findAgain(inSite) : undefined;
    const moved = isHere && found?.isFound !== true ? outputs().movedTo(inSite) : undefined;
    if (moved !== undefined) {
      response.writeHead(302, { location: base + encodeURI(moved) }).end();
      return;
    }
    if (!found) return others(request, response);
    const { content, isPage, isFound } = found;
    const type = isPage ? 'text/html; charset=utf-8' : (lookup(inSite) ?? 'application/octet-stream');
    response.writeHead(isFound ? 200 : 404, {
      'content-type': type,
      // Going back, a browser would show a page as it was.
      ...(isPage && { 'cache-control': 'no-store' }),
    });
    response.end(isPage ? withScripts(content, itsScripts) : content);
  };
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
}

/** The path that a request asks for; one that nobody can decode is that of the page for what is not there. */
function pathOf({ url = '/' }: IncomingMessage, base: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURI(path);
  } catch {
    return `${base}/404/`;
  }
}

/** Whether a request names this machine: a page elsewhere may not read drafts under a name of its own. Vite refuses the rest. */
function isThisMachine({ headers }: IncomingMessage): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
}

/** A page with scripts of the preview in its head, where Vite puts its own into pages that it serves. */
function withScripts(page: Uint8Array | string, scripts: string): string {
  return Buffer.from(page).toString().replace('<head>', `$&${scripts}`);
}

/**
 * Has a server listen on this machine, on the port or one of the next that is free; returns which.
 *
 * @throws When none is.
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; tried < port + PORTS; tried++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(tried, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return tried;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`Expected a free port from ${port} to ${port + PORTS - 1}.`);
}

/**
 * Settles when the first page is there, with what it loads, or when nobody asks for one: the
 * time for work that would make it wait.
 *
 * @param patience How long somebody is waited for, in milliseconds.
 */
export function firstPage(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, patience);
    const wait = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(resolve, milliseconds);
    };
    server.once('request', (_request, response: ServerResponse) => {
      wait(patience);
      response.once('close', () => {
        wait(LOADING);
      });
    });
  });
}
