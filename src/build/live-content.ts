import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import type { LiveOutputs } from './live-outputs.ts';
import type { Watched } from './reading/content-reader.ts';

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
  refresh: (watched: Watched) => Promise<boolean>;
  /** Looks at the whole folder. */
  check: () => Promise<Looked>;
}

/** What came of a look at the whole folder. */
export interface Looked {
  /** What is wrong with it, as text, if anything. */
  mistakes: string | undefined;
  /** Whether there was more to show than the watched changes. */
  isShownAnew: boolean;
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
  let changed = new Set<string>();
  let areOthers = false;
  const takeUp = async () => {
    const watched = { changed, areOthers };
    [changed, areOthers] = [new Set(), false];
    // First what was written, then what is wrong with it, which takes longer to say.
    const isShown = await refresh(watched);
    refreshed = Date.now();
    const wasCovered = mistakes !== undefined;
    if (isShown) reload(server);
    const looked = await check();
    ({ mistakes } = looked);
    if (mistakes !== undefined) cover(server, mistakes);
    else if (looked.isShownAnew || (wasCovered && !isShown)) reload(server);
  };
  server.watcher.add(folder);
  server.watcher.on('all', (event, path) => {
    if (!path.startsWith(folder + sep)) return;
    changed.add(`content/${path.slice(folder.length + 1).replaceAll(sep, '/')}`);
    areOthers ||= event !== 'change';
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
