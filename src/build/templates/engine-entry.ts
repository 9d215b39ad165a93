import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { ENTRY_FILE, type EntryBundle } from './entry-bundle.ts';
import { withSharedAccessors } from './shared-accessors.ts';
import { withYoungFunctions } from './young-functions.ts';

/** The environment of Vite in which Astro bundles what renders pages. */
const PRERENDER = 'prerender';

const ENTRY = 'virtual:engine-entry';

/** What of Astro runs for each component of each page. */
const RUNTIME = /\/astro\/dist\/runtime\/server\/.+\.js$/;
/** What it makes for each page: all that the page may ask of it. */
const STATE = /\/astro\/dist\/core\/fetch\/fetch-state\.js$/;

/**
 * The bundled application of Astro, and the list of its pages. What an application was told
 * of pages is kept by its manifest, so that each one that is opened gets a manifest of its own.
 * Of what is thrown in a page, Astro would print the stack and answer that something went
 * wrong: here whoever asked for the page gets what was thrown, as in a build of Astro's own.
 * Each page would import its module again, which takes a twentieth of the time of all the rest.
 */
const SOURCE = `
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
const { manifest } = createApp({ streaming: false });
const remembered = (load) => {
  let loading;
  return () => (loading ??= load());
};
const pageMap = manifest.pageMap && new Map(Array.from(manifest.pageMap, ([name, load]) => [name, remembered(load)]));
class Pages extends App {
  createErrorHandler() {
    const usual = super.createErrorHandler();
    return {
      async renderError(request, options) {
        if (options.error) throw options.error;
        return usual.renderError(request, options);
      },
    };
  }
}
export function open() {
  const app = new Pages({ ...manifest, pageMap, logLevel: 'silent' }, false);
  return { app, paths: () => new StaticPaths(app).getAll() };
}
`;

/**
 * Has Astro bundle its pages with an entry of our own, and render none of them: a file more
 * in the bundle of the `prerender` environment, and a prerenderer that knows no paths. What lies
 * in `public/` is left to whoever asked: Vite fails at links that lead nowhere or in a circle.
 *
 * @param onBundle Told of the finished bundle.
 * @see https://docs.astro.build/en/reference/integrations-reference/ for `setPrerenderer`.
 * @see https://docs.astro.build/en/reference/modules/astro-static-paths/ for the environment.
 */
export function engineEntry(onBundle: (bundle: EntryBundle) => void): AstroIntegration {
  let bundled: EntryBundle = { folder: '', modules: [] };
  const plugin: Plugin = {
    name: 'gazetteer-engine-entry',
    applyToEnvironment: ({ name }) => name === PRERENDER,
    buildStart() {
      this.emitFile({ type: 'chunk', id: ENTRY, fileName: ENTRY_FILE });
    },
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? SOURCE : undefined),
    transform: {
      filter: { id: [RUNTIME, STATE] },
      handler: (code, id) => ({
        code: RUNTIME.test(id) ? withYoungFunctions(code) : withSharedAccessors(code),
        map: null,
      }),
    },
    writeBundle({ dir = '' }, output) {
      bundled = { folder: dir, modules: modulesFrom(ENTRY_FILE, output) };
    },
  };
  const withoutPublic: Plugin = {
    name: 'gazetteer-without-public',
    configEnvironment: () => ({ build: { copyPublicDir: false } }),
  };
  return {
    name: 'gazetteer-engine',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // The bundle is kept, and must not depend on where it lies.
            environments: { [PRERENDER]: { resolve: { noExternal: true } } },
            plugins: [plugin, withoutPublic],
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'gazetteer',
          render: () => Promise.reject(new Error('Pages are rendered by the engine.')),
          // Astro puts its manifest into the bundle after it is written, but before this.
          getStaticPaths: () => {
            onBundle(bundled);
            return Promise.resolve([]);
          },
        });
      },
    },
  };
}

/** The files of a bundle by their names. */
type Output = Readonly<
  Record<string, { type: 'asset' } | { type: 'chunk'; imports: string[]; dynamicImports: string[] }>
>;

/** A module of a bundle with all that it imports, at once or later. */
function modulesFrom(entry: string, output: Output): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const file = output[name];
    if (file?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    for (const imported of [...file.imports, ...file.dynamicImports]) add(imported);
  };
  add(entry);
  return [...found];
}
