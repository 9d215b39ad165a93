import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { LivePages } from './live-pages.ts';
import type { AstroServer, OpenPages } from './open-pages.ts';
import { watchFolder } from '../../source/watch-folder.ts';
import type { Watched } from '../reading/content-reader.ts';

/** Milliseconds without a further change after which a change is taken up: editors write files in several steps. */
const SETTLED = 30;

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
  /** What is told of changes and mistakes. */
  open: Pick<OpenPages, 'connect' | 'reload' | 'cover' | 'uncover'>;
  /** Told of Astro's server, and again when it was started anew. */
  onServer: (server: AstroServer) => void;
  /** Takes a change up; says whether pages can show it. */
  refresh: (watched: Watched) => Promise<boolean>;
  /** Looks at the whole folder. */
  check: () => Promise<Looked>;
  /** Told what went wrong when a change was taken up. */
  onTrouble: (trouble: string) => void;
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
  const { folder, templates, areTemplatesSame, pages, open, refresh, check, onTrouble } = live;
  open.connect(server);
  let pending: NodeJS.Timeout | undefined;
  let changed = new Set<string>();
  let areOthers = false;
  const takeUp = async () => {
    const watched = { changed, areOthers };
    [changed, areOthers] = [new Set(), false];
    // First what was written, then what is wrong with it: looking at everything would keep pages from loading.
    if (await refresh(watched)) await open.reload();
    await look();
  };
  const look = async () => {
    const { mistakes, isShownAnew } = await check();
    if (mistakes !== undefined) open.cover(mistakes);
    else if (open.uncover() || isShownAnew) await open.reload();
  };
  const next = (work: () => Promise<void>) => {
    // What a change cannot be shown for is said in the browser, and the next one is taken up.
    queue.last = queue.last.then(work).catch((error: unknown) => {
      const trouble = error instanceof Error ? error.message : String(error);
      onTrouble(trouble);
      open.cover(trouble);
    });
  };
  const retire = () => {
    // Astro has not rendered the open pages, and would not know that they show what changed.
    if (pages.retire()) void open.reload();
  };
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(templates + sep)) retire();
  });
  const retireIfOther = () => {
    if (!areTemplatesSame()) retire();
  };
  // What changed before, and the configuration, for which Astro begins again: until the watcher is ready, which it may be by now.
  retireIfOther();
  server.watcher.once('ready', retireIfOther);
  const end = watchFolder(folder, (path, isOther) => {
    changed.add(`content/${path.slice(folder.length + 1).replaceAll(sep, '/')}`);
    areOthers ||= isOther;
    clearTimeout(pending);
    pending = setTimeout(next, SETTLED, takeUp);
  });
  // Pages were shown before anybody watched.
  next(look);
  return () => {
    clearTimeout(pending);
    end();
  };
}
