import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import type { LiveOutputs } from './live-outputs.ts';
import type { LivePages } from './live-pages.ts';

/** The script of Vite's for pages; wherever the publication lives, it is here. */
const VITE_CLIENT = '<script type="module" src="/@vite/client"></script>';

/** Ports that are tried, from the usual one on. */
const PORTS = 20;

/** Milliseconds in which a browser asks for what a page loads, once it has the page. */
const LOADING = 250;

/** What a preview is served from. */
export interface LiveSite {
  /** The folder that the publication lives in: `/review`, or empty. */
  base: string;
  pages: LivePages;
  /** What is served beside pages, as of the last good state of the content. */
  outputs: () => LiveOutputs;
  /** Answers what none of these does: Astro's server for developers. */
  others: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** A server of a preview, which answers what is at hand before Astro's has begun. */
export function liveServer({ base, pages, outputs, others }: LiveSite): Server {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!path.startsWith(`${base}/`)) return others(request, response);
    const inSite = path.slice(base.length);
    // What a template throws, Astro shows with the place where it did.
    const page = await pages.read(inSite).catch(() => undefined);
    const content = page?.content ?? (await outputs().read(inSite));
    if (content === undefined) return others(request, response);
    response.statusCode = page?.isFound === false ? 404 : 200;
    const type = page?.isPage === true ? 'text/html; charset=utf-8' : lookup(inSite);
    response.setHeader('content-type', type ?? 'application/octet-stream');
    response.end(page?.isPage === true ? withClient(page.content) : content);
  };
  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
}

/** A page with the script that reloads it and shows mistakes over it, as Vite puts it into pages of its own. */
function withClient(page: Uint8Array): string {
  return Buffer.from(page).toString().replace('<head>', `$&${VITE_CLIENT}`);
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

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
