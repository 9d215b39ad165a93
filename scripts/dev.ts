/**
 * `npm run dev`: the authors' live preview, with drafts and scheduled articles. A
 * saved file shows in the browser; a mistake covers the page until it is mended.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { astroSettings, rootOf, siteAddress } from '../src/build/astro-settings.ts';
import { contentVersion } from '../src/build/code-digest.ts';
import { liveContent } from '../src/build/preview/live-content.ts';
import { LivePages } from '../src/build/preview/live-pages.ts';
import { LivePublication } from '../src/build/preview/live-publication.ts';
import { firstPage, listen, liveServer } from '../src/build/preview/live-server.ts';
import { OpenPages, type AstroServer } from '../src/build/preview/open-pages.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { digestOf } from '../src/build/digest.ts';
import { sourcesDigest } from '../src/build/templates/template-digest.ts';
import { previewCache } from '../src/build/preview/preview-cache.ts';
import { previewTemplates } from '../src/build/preview/preview-templates.ts';
import type { Templates } from '../src/build/templates/templates.ts';
import { TextLibrary } from '../src/build/texts/text-library.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import type { PublicationFields } from '../src/schema/publication.ts';
import { buildTime } from './build-time.ts';
import { diskTrouble, makeCache } from './cache-folder.ts';
import { buildCache, fail, options, ROOT } from './command.ts';
import { contentReader } from './content.ts';
import { helpEditors } from './help-editors.ts';
import { reportOn } from './read-and-check.ts';
import { progressBar } from './progress.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** The usual port. */
const PORT = 4321;

/** Milliseconds that a browser may take to ask for the first page. */
const PATIENCE = 1000;

/** Thousands of files on which no template depends. */
const UNWATCHED = ['.cache', 'content', 'dist', 'tests'];

const TEMPLATES = { root: ROOT, folder: 'src' };

const line = options(`npm run dev              shows the site while you write, drafts included

--content DIR   another folder than content/
--cache DIR     another folder than .cache/ for what is kept between runs`);
const { content: folder, cache } = line;
// Otherwise it would leave what it removes when it ends.
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }))
  process.once(signal, () => process.exit(128 + number));
makeCache(join(cache, 'dev'));
const ownCache = previewCache(join(cache, 'dev'), digestOf(folder));
// Astro keeps its files where it is started.
process.chdir(ROOT);
const pool = new WorkerPool();
const reader = contentReader(folder, cache, pool);
const progress = progressBar(process.stderr);
const sources = sourcesDigest(TEMPLATES);
const survey = reader.survey();
const templates = templatesFor(await reader.settings(survey));
const library = new TextLibrary(folder, join(ownCache, 'texts'), contentVersion());
const live = await LivePublication.begin(
  { reader, library, pool, cache: ownCache, shower: progress.shower },
  survey,
);
progress.end();
const { settings, base } = live.publication;
const address = siteAddress(settings);
const pages = new LivePages(templates, rootOf(address));
const open = new OpenPages();

let astro: AstroServer | undefined;
const server = liveServer({
  base: address.base,
  ...{ pages, outputs: () => live.outputs },
  scripts: () => open.scripts(),
  mend: async () => {
    await live.mend();
    renewed(true);
  },
  others: async (request, response) => {
    await beginning;
    // While it begins again it would leave a request without an answer.
    while (astro?.httpServer?.listening !== true) await setTimeout(50);
    astro.middlewares(request, response);
  },
});
// Vite speaks to open pages through a server of its own, which may be started anew.
server.on('upgrade', (request, socket, head) => {
  const http = astro?.httpServer;
  if (http?.listening !== true || !http.emit('upgrade', request, socket, head)) socket.destroy();
});
const port = await listen(server, PORT);
console.log(`${settings.name}: http://localhost:${port}${base}/`);
const beginning = firstPage(server, PATIENCE).then(begin);
await beginning.catch((error: unknown) => {
  const trouble = diskTrouble(error, line);
  if (trouble === undefined) throw error;
  fail(`The preview ends. ${trouble}`);
});

/** Checks the content, and has Astro serve what is not served yet. */
async function begin(): Promise<void> {
  const { read, publication } = live;
  read.keep();
  helpEditors(folder, read.content);
  const first = check(read);
  let { mistakes } = first;
  let checked = read.digest;
  const waiting = publication.articles.length - first.published;
  if (waiting > 0) console.log(`Drafts and scheduled articles are shown too; not published yet: ${waiting}.`);
  // It takes a second to load.
  const { dev } = await import('astro');
  await dev({
    root: ROOT,
    ...astroSettings(address),
    // Pages come from the server above, which hands on what it does not know.
    server: { port: 0 },
    vite: { server: { watch: { ignored: UNWATCHED.map((name) => join(ROOT, name)) } } },
    integrations: [
      liveContent({
        folder,
        templates: join(ROOT, TEMPLATES.folder),
        areTemplatesSame: () => sourcesDigest(TEMPLATES) === sources,
        ...{ pages, open },
        onServer: (begun) => {
          // One that begins again becomes what the first one is.
          astro ??= begun;
        },
        refresh: async (watched) => renewed(await live.refresh(watched)),
        check: async () => {
          // There is time for it now.
          const isShownAnew = renewed(await live.refreshAll());
          const { digest, content } = live.read;
          if (digest !== checked) {
            helpEditors(folder, content);
            ({ mistakes } = check(live.read));
            checked = digest;
          }
          return { isShownAnew, mistakes };
        },
        onTrouble: (trouble) => {
          console.error(trouble);
        },
      }),
    ],
  });
}

/** The templates, while the content is being read. */
async function templatesFor(settings: PublicationFields | undefined): Promise<Templates | undefined> {
  if (!settings) return undefined;
  return previewTemplates(TEMPLATES, sources, siteAddress(settings), {
    builds: join(buildCache(line), 'templates'),
    previews: join(ownCache, 'templates'),
  });
}

/** Has pages rendered again if something else is shown. */
function renewed(isShownAnew: boolean): boolean {
  if (isShownAnew) {
    progress.end();
    pages.renew();
  }
  return isShownAnew;
}

/** Tells in the terminal what is wrong, and the same for the browser if it is an error. */
function check(fresh: ReadContent): { mistakes: string | undefined; published: number } {
  const { report, plain, errors, checked } = reportOn(folder, fresh, buildTime());
  if (report !== '') console.error(report);
  const mistakes = errors > 0 ? plain() : elsewhere(checked.publication.base);
  if (errors === 0 && mistakes !== undefined) console.error(mistakes);
  return {
    mistakes,
    published: checked.publication.articles.length,
  };
}

/** What to do when the publication lives in another folder than when the preview began, at whose address it is served. */
function elsewhere(base: string): string | undefined {
  if (base === address.base) return undefined;
  return `The \`url\` of publication.yml names the folder ${base || '/'} now, and this preview began with ${address.base || '/'}. Start it again.`;
}
