import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** The file of the bundle that pages are rendered with outside Astro's own build. */
export const ENTRY_FILE = 'engine-entry.mjs';

/** The folder of what that file is made of. */
export const CHUNKS = 'chunks';

/** The environment of Vite in which Astro bundles what renders pages. */
const PRERENDER = 'prerender';

const ENTRY = 'virtual:engine-entry';

/**
 * The bundled application of Astro, and the list of its pages. What an application was told
 * of pages is kept by its manifest, so that each one that is opened gets a manifest of its own.
 */
const SOURCE = `
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
const { manifest } = createApp({ streaming: false });
export function open() {
  const app = new App({ ...manifest }, false);
  return { app, paths: () => new StaticPaths(app).getAll() };
}
`;

/**
 * Has Astro bundle its pages with an entry of our own, and render none of them. The hooks
 * are public: a file more in the bundle of the `prerender` environment, and a prerenderer
 * that knows no paths. The names of that environment, of the modules that the entry imports
 * and of the folder of chunks are Astro's own, and may be others in a later version:
 * `keepBundle` says so then.
 *
 * @param onBundle Told the folder of the finished bundle.
 * @see https://docs.astro.build/en/reference/integrations-reference/ for `setPrerenderer`.
 */
export function engineEntry(onBundle: (folder: string) => void): AstroIntegration {
  let folder = '';
  const plugin: Plugin = {
    name: 'gazetteer-engine-entry',
    applyToEnvironment: ({ name }) => name === PRERENDER,
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: ENTRY_FILE });
    },
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? SOURCE : undefined),
    writeBundle({ dir }) {
      folder = dir ?? '';
    },
  };
  return {
    name: 'gazetteer-engine',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // The bundle is kept, and must not depend on where it lies.
            environments: { [PRERENDER]: { resolve: { noExternal: true } } },
            plugins: [plugin],
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'gazetteer',
          render: () => Promise.reject(new Error('Pages are rendered by the engine.')),
          // Astro puts its manifest into the bundle after it is written, but before this.
          getStaticPaths: () => {
            onBundle(folder);
            return Promise.resolve([]);
          },
        });
      },
    },
  };
}
