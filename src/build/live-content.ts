import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import type { LiveOutputs } from './live-outputs.ts';

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Milliseconds without a further change after which a change is taken up: editors write files in several steps. */
const SETTLED = 60;

/** Milliseconds that a page may take to load and connect. */
const LOADING = 1000;

/** What the preview follows. */
export interface LiveContent {
  /** The folder whose changes count. */
  folder: string;
  /** The folder that the publication lives in: `/review`, or empty. */
  base: string;
  /** What is served beside pages, as of the last good state of the folder. */
  outputs: () => LiveOutputs;
  /** What is wrong with the folder as it is at first, as text, if anything. */
  mistakes: string | undefined;
  /** Takes a change up; says whether pages can show it. */
  refresh: () => Promise<boolean>;
  /** Says what is wrong with what was taken up, as text, if anything. */
  check: () => Promise<string | undefined>;
}

/** Keeps the preview in step with a folder: after each change in it every open page reloads, or shows what is wrong. */
export function liveContent(live: LiveContent): AstroIntegration {
  const { base, outputs } = live;
  return {
    name: 'gazetteer-live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        follow(server, live);
        server.middlewares.use((request, response, next) => {
          const path = decoded(new URL(request.url ?? '/', 'http://localhost').pathname);
          const inSite = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
          outputs()
            .read(inSite)
            .then((content) => {
              if (content === undefined) next();
              else
                response.setHeader('content-type', lookup(inSite) ?? 'application/octet-stream').end(content);
            })
            .catch(next);
        });
      },
    },
  };
}

function follow(server: Server, live: LiveContent): void {
  const { folder, refresh, check } = live;
  let pending: NodeJS.Timeout | undefined;
  let { mistakes } = live;
  let refreshed = 0;
  // One after the other, so that the last change has the last word.
  let last = Promise.resolve();
  const takeUp = async () => {
    // First what was written, then what is wrong with it, which takes longer to say.
    const isShown = await refresh();
    refreshed = Date.now();
    const wasCovered = mistakes !== undefined;
    if (isShown) reload(server);
    mistakes = await check();
    if (mistakes !== undefined) cover(server, mistakes);
    else if (wasCovered && !isShown) reload(server);
  };
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder + sep)) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      // What a change cannot be shown for is said in the browser, and the next one is taken up.
      last = last.then(takeUp).catch((error: unknown) => {
        mistakes = error instanceof Error ? error.message : String(error);
        cover(server, mistakes);
      });
    }, SETTLED);
  });
  server.environments.client.hot.on('vite:client:connect', () => {
    // A page that is opened or reloaded while something is wrong says so too.
    if (mistakes !== undefined) cover(server, mistakes);
    // One that was loading during a change may have missed it; it is told once.
    else if (Date.now() - refreshed < LOADING) {
      refreshed = 0;
      reload(server);
    }
  });
}

/** Shows what is wrong over every open page. */
function cover(server: Server, mistakes: string): void {
  server.environments.client.hot.send({ type: 'error', err: { message: mistakes, stack: '' } });
}

function reload(server: Server): void {
  // Pages that were added or removed: Astro keeps what getStaticPaths returned until it hears this.
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
