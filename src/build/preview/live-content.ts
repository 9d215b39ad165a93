import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { LivePages } from './live-pages.ts';
import { watchFolder } from '../../source/watch-folder.ts';
import type { Watched } from '../reading/content-reader.ts';

/** Astro's server for developers. */
export type AstroServer = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]['server'];

/** Milliseconds without a further change after which a change is taken up: editors write files in several steps. */
const SETTLED = 60;

/** Milliseconds that a page may take to load and connect. */
const LOADING = 1000;

/** What the preview follows. */
export interface LiveContent {
  /** The folder whose changes count. */
  folder: string;
  /** The folder of the templates. */
  templates: string;
  /** Whether the templates are what pages are rendered with. */
  areTemplatesSame: () => boolean;
  /** Hears when they are not any more. */
  pages: Pick<LivePages, 'retire'>;
  /** Told of Astro's server, and again when it was started anew. */
  onServer: (server: AstroServer) => void;
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
  let end = (): void => undefined;
  // One after the other, so that the last change has the last word.
  const queue: Queue = { last: Promise.resolve() };
  return {
    name: 'gazetteer-live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        end();
        end = follow(server, live, queue);
        live.onServer(server);
      },
    },
  };
}

/** What is done about changes. */
interface Queue {
  /** What comes last of it. */
  last: Promise<void>;
}

/** @returns Ends it. */
function follow(server: AstroServer, live: LiveContent, queue: Queue): () => void {
  const { folder, templates, areTemplatesSame, pages, refresh, check } = live;
  let pending: NodeJS.Timeout | undefined;
  let { mistakes } = live;
  let refreshed = 0;
  // The first page was there before the server, and may have waited for long.
  let isConnected = false;
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
    await look(wasCovered && !isShown);
  };
  const look = async (isToBeUncovered: boolean) => {
    const looked = await check();
    ({ mistakes } = looked);
    if (looked.isShownAnew) refreshed = Date.now();
    if (mistakes !== undefined) cover(server, mistakes);
    else if (looked.isShownAnew || isToBeUncovered) reload(server);
  };
  const next = (work: () => Promise<void>) => {
    // What a change cannot be shown for is said in the browser, and the next one is taken up.
    queue.last = queue.last.then(work).catch((error: unknown) => {
      mistakes = error instanceof Error ? error.message : String(error);
      cover(server, mistakes);
    });
  };
  const retire = () => {
    // Astro has not rendered the open pages, and would not know that they show what changed.
    if (pages.retire()) reload(server);
  };
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(templates + sep)) retire();
  });
  // What changed before, and the configuration, for which Astro begins again.
  server.watcher.once('ready', () => {
    if (!areTemplatesSame()) retire();
  });
  server.environments.client.hot.on('vite:client:connect', () => {
    // A page that is opened or reloaded while something is wrong says so too.
    if (mistakes !== undefined) cover(server, mistakes);
    // One that was loading during a change may have missed it; it is told once.
    else if (Date.now() - refreshed < (isConnected ? LOADING : Infinity) && refreshed > 0) {
      refreshed = 0;
      reload(server);
    }
    isConnected = true;
  });
  const end = watchFolder(folder, (path, isOther) => {
    changed.add(`content/${path.slice(folder.length + 1).replaceAll(sep, '/')}`);
    areOthers ||= isOther;
    clearTimeout(pending);
    pending = setTimeout(next, SETTLED, takeUp);
  });
  // Pages were shown before anybody watched.
  next(() => look(false));
  return () => {
    clearTimeout(pending);
    end();
  };
}

/** Shows what is wrong over every open page. */
function cover(server: AstroServer, mistakes: string): void {
  server.environments.client.hot.send({ type: 'error', err: { message: mistakes, stack: '' } });
}

function reload(server: AstroServer): void {
  // Pages that were added or removed: Astro keeps what getStaticPaths returned until it hears this.
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
