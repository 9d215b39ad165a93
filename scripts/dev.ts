/**
 * `npm run dev`: the authors' live preview, with drafts and scheduled articles. A
 * saved file shows in the browser; a mistake covers the page until it is mended.
 */
import { dev } from 'astro';
import { join, sep } from 'node:path';
import { astroSettings, siteAddress } from '../src/build/astro-settings.ts';
import { withoutDrafts } from '../src/build/check-content.ts';
import { contentVersion } from '../src/build/code-digest.ts';
import { liveContent } from '../src/build/live-content.ts';
import { liveOutputs } from '../src/build/live-outputs.ts';
import { publishSite } from '../src/build/publish-site.ts';
import type { ReadContent } from '../src/build/reading/assemble.ts';
import { digestOf } from '../src/build/digest.ts';
import { provideSite } from '../src/build/site.ts';
import { TextLibrary } from '../src/build/texts/text-library.ts';
import { WorkerPool } from '../src/build/workers/worker-pool.ts';
import { buildTime } from './build-time.ts';
import { options, ROOT } from './command.ts';
import { contentReader, helpEditors, reportOn } from './content.ts';
import { errorsIn } from './errors-in.ts';
import { progressBar } from './progress.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder, cache } =
  options(`npm run dev              shows the site while you write, drafts included

--content DIR   another folder than content/
--cache DIR     another folder than .cache/ for what is kept between runs`);
// Astro keeps its files where it is started.
process.chdir(ROOT);
const pool = new WorkerPool();
const reader = contentReader(folder, cache, pool);
const library = new TextLibrary(folder, join(cache, 'dev', digestOf(folder)), contentVersion());
const progress = progressBar(process.stderr);

let read = await reader.read(progress.shower('Reading files'));
let { outputs, publication } = await show(read);
// Only once: saving removes old texts, which a page may be about to read.
library.save();
helpEditors(folder, read.content);
const first = check(read);

const server = await dev({
  root: ROOT,
  ...astroSettings(siteAddress(publication.settings)),
  // Thousands of files on which no page depends.
  vite: { server: { watch: { ignored: unwatched() } } },
  integrations: [
    liveContent({
      folder,
      base: publication.base,
      outputs: () => outputs,
      mistakes: first.mistakes,
      refresh: async (watched) => {
        read = await reader.readChanged(watched);
        return isShowable(read);
      },
      check: async () => {
        // A watcher may have missed something, and now there is time.
        const whole = await reader.read();
        const isOther = whole.digest !== read.digest;
        read = whole;
        helpEditors(folder, read.content);
        return { isShownAnew: isOther && (await isShowable(read)), mistakes: check(read).mistakes };
      },
    }),
  ],
});
console.log(`${publication.settings.name}: http://localhost:${server.address.port}${publication.base}/`);
const waiting = publication.articles.length - first.published;
if (waiting > 0) console.log(`Drafts and scheduled articles are shown too; not published yet: ${waiting}.`);

/** The folders of the project that need not be watched. */
function unwatched(): string[] {
  return ['.cache', 'dist', 'tests']
    .map((name) => join(ROOT, name))
    .filter((path) => !folder.startsWith(path + sep));
}

/** Shows what was read, unless a file has wrong fields: what it would show, nobody can say. */
async function isShowable(fresh: ReadContent): Promise<boolean> {
  if (errorsIn(fresh.content.findings) > 0) return false;
  ({ outputs, publication } = await show(fresh));
  return true;
}

/** Hands what was read to the pages. */
async function show(fresh: ReadContent) {
  const { content } = fresh;
  await library.update(content, fresh.digestOf, pool, progress.shower('Rendering texts'));
  progress.end();
  const site = publishSite(withoutDrafts(content.documents), Infinity, library);
  provideSite(site);
  return { outputs: liveOutputs(site, fresh), publication: site.publication };
}

/** Tells in the terminal what is wrong, and the same for the browser if it is an error. */
function check(fresh: ReadContent): { mistakes: string | undefined; published: number } {
  const { report, plain, errors, checked } = reportOn(folder, fresh, buildTime());
  if (report !== '') console.error(report);
  return {
    mistakes: errors > 0 ? plain() : undefined,
    published: checked.publication.articles.length,
  };
}
