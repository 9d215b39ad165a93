/**
 * `npm run dev`: the authors' live preview, with drafts and scheduled articles. A
 * saved file shows in the browser; a mistake covers the page until it is mended.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { astroSettings, siteAddress } from '../src/build/astro-settings.ts';
import { ChangedFile } from '../src/build/changed-file.ts';
import { asIfFinished } from '../src/build/check-content.ts';
import { DamagedCache } from '../src/build/damaged-cache.ts';
import { contentVersion, searchVersion } from '../src/build/code-digest.ts';
import { articleFile } from '../src/build/content-files.ts';
import { liveContent } from '../src/build/preview/live-content.ts';
import { liveOutputs, type KnownIndex } from '../src/build/preview/live-outputs.ts';
import { LivePages } from '../src/build/preview/live-pages.ts';
import { firstPage, listen, liveServer } from '../src/build/preview/live-server.ts';
import { OpenPages, type AstroServer } from '../src/build/preview/open-pages.ts';
import { publishSite } from '../src/build/publish-site.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { digestOf } from '../src/build/digest.ts';
import { folderShardStore } from '../src/build/search-store.ts';
import { provideSite } from '../src/build/site.ts';
import { sourcesDigest } from '../src/build/templates/template-digest.ts';
import { previewCache } from '../src/build/preview/preview-cache.ts';
import { previewTemplates } from '../src/build/preview/preview-templates.ts';
import type { Templates } from '../src/build/templates/templates.ts';
import { TextLibrary } from '../src/build/texts/text-library.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import type { PublicationFields } from '../src/schema/publication.ts';
import { buildTime } from './build-time.ts';
import { makeCache } from './cache-folder.ts';
import { buildCache, options, ROOT } from './command.ts';
import { contentReader } from './content.ts';
import { helpEditors } from './help-editors.ts';
import { reportOn } from './read-and-check.ts';
import { errorsIn } from './errors-in.ts';
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
makeCache(join(cache, 'dev'));
const ownCache = previewCache(join(cache, 'dev'), digestOf(folder));
// Astro keeps its files where it is started.
process.chdir(ROOT);
const pool = new WorkerPool();
const reader = contentReader(folder, cache, pool);
const library = new TextLibrary(folder, join(ownCache, 'texts'), contentVersion());
const progress = progressBar(process.stderr);

/** Of all that was to be shown until now. */
let showings: Promise<unknown> = Promise.resolve();
const sources = sourcesDigest(TEMPLATES);
const survey = reader.survey();
const templates = templatesFor(await reader.settings(survey));
let { read, outputs, publication } = await firstShown();
/** The digest of the content that pages show. */
let shown = read.digest;
// Only once: saving removes old texts, which a page may be about to read.
await pack();
const address = siteAddress(publication.settings);
const pages = new LivePages(templates, address.origin + address.base);
const open = new OpenPages();

let astro: AstroServer | undefined;
const server = liveServer({
  base: address.base,
  ...{ pages, outputs: () => outputs },
  scripts: () => open.scripts(),
  mend: async () => {
    await renderAll();
    library.save();
    pages.renew();
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
console.log(`${publication.settings.name}: http://localhost:${port}${publication.base}/`);
const beginning = firstPage(server, PATIENCE).then(begin);
await beginning;

/** Checks the content, and has Astro serve what is not served yet. */
async function begin(): Promise<void> {
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
        refresh: async (watched) => {
          read = await reader.readChanged(watched);
          return read.digest !== shown && isShowable(read);
        },
        check: async () => {
          // A watcher may have missed something, and now there is time.
          read = await reader.read();
          read.keep();
          const isShownAnew = read.digest !== shown && (await isShowable(read));
          if (read.digest !== checked) {
            helpEditors(folder, read.content);
            ({ mistakes } = check(read));
            checked = read.digest;
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

/** Shows what was read, unless a file has wrong fields: what it would show, nobody can say. */
async function isShowable(fresh: ReadContent): Promise<boolean> {
  if (errorsIn(fresh.content.findings) > 0) return false;
  ({ outputs, publication } = await show(fresh));
  shown = fresh.digest;
  pages.renew();
  return true;
}

/** Reads the content, and shows it; once more when somebody saves meanwhile. */
async function firstShown() {
  for (let now = survey; ; now = reader.survey()) {
    const fresh = await reader.read(progress.shower('Reading files'), now);
    try {
      return { read: fresh, ...(await show(fresh)) };
    } catch (error) {
      if (!(error instanceof ChangedFile)) throw error;
    }
  }
}

/** Hands what was read to the pages; what comes later is shown later, whoever asks for it. */
function show(fresh: ReadContent, beforehand: () => void = () => undefined) {
  const showing = showings.then(() => {
    beforehand();
    return shownSite(fresh);
  });
  showings = showing.catch(() => undefined);
  return showing;
}

async function shownSite(fresh: ReadContent) {
  const { content } = fresh;
  await library.update(content, fresh.digestOf, pool, progress.shower('Rendering texts'));
  progress.end();
  const site = publishSite(asIfFinished(content.documents), Infinity, library);
  provideSite({ ...site, isPreview: true });
  return { outputs: liveOutputs(site, fresh, knownIndex), publication: site.publication };
}

/** What earlier searches in a preview left. */
function knownIndex(): KnownIndex {
  return {
    kept: folderShardStore(join(ownCache, 'search')),
    codeVersion: searchVersion(),
    bodyDigestOf: ({ id }) => library.digestOf(articleFile(id)),
  };
}

/** Packs texts anew where that is due, and keeps them for the next preview. */
async function pack(): Promise<void> {
  try {
    library.packAnew();
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    await renderAll();
  }
  library.save();
}

/** Renders all texts again, since what was kept of them is damaged. */
async function renderAll(): Promise<void> {
  ({ outputs, publication } = await show(read, () => {
    library.forget();
  }));
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
