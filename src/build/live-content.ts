import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';

/** Milliseconds without a further change after which a change is taken up: editors write files in several steps. */
const SETTLED = 60;

/** What the preview shows instead of a page while something is wrong. */
export interface Mistake {
  message: string;
  /** What was found, as text. */
  details: string;
}

/**
 * Keeps the preview in step with a folder: after each change in it, `refresh` runs
 * and every open page reloads, or shows what is wrong.
 *
 * @param refresh Takes the change up; returns what is wrong with it, if anything.
 */
export function liveContent(folder: string, refresh: () => Mistake | undefined): AstroIntegration {
  return {
    name: 'gazetteer-live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let pending: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(pending);
          pending = setTimeout(() => {
            show(server, refresh());
          }, SETTLED);
        });
      },
    },
  };
}

function show(server: ViteDevServer, mistake: Mistake | undefined): void {
  if (mistake) {
    server.environments.client.hot.send({
      type: 'error',
      err: { message: mistake.message, stack: mistake.details },
    });
    return;
  }
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}
