/**
 * `npm run dev`: the authors' live preview, with drafts and scheduled articles. A
 * saved file shows in the browser; a mistake covers the page until it is mended.
 */
import { dev } from 'astro';
import { astroSettings } from '../src/build/astro-settings.ts';
import { liveContent } from '../src/build/live-content.ts';
import { liveOutputs } from '../src/build/live-outputs.ts';
import { renderSite } from '../src/build/render-site.ts';
import { provideSite } from '../src/build/site.ts';
import { buildTime, contentReader, helpEditors, loadReport, options, ROOT, type Report } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder } = options(`npm run dev              shows the site while you write, drafts included

--content DIR   another folder than content/`);
// Astro keeps its files where it is started.
process.chdir(ROOT);
const reader = contentReader(folder);
const first = await loadReport(reader, buildTime());
let { outputs, publication } = show(first);

const server = await dev({
  root: ROOT,
  ...astroSettings(publication),
  integrations: [
    liveContent({
      folder,
      base: publication.base,
      outputs: () => outputs,
      mistakes: mistakesIn(first),
      refresh,
    }),
  ],
});
const waiting = publication.articles.length - first.checked.publication.articles.length;
console.log(`${publication.settings.name}: http://localhost:${server.address.port}${publication.base}/`);
if (waiting > 0) console.log(`Drafts and scheduled articles are shown too; not published yet: ${waiting}.`);

async function refresh(): Promise<string | undefined> {
  const next = await loadReport(reader, buildTime());
  if (next.errors === 0) ({ outputs, publication } = show(next));
  else console.error(next.report);
  return mistakesIn(next);
}

/** Hands what was read to the pages. */
function show({ checked: { content }, report }: Report) {
  if (report !== '') console.error(report);
  helpEditors(folder, content);
  const site = renderSite(content, buildTime()).future();
  provideSite(site);
  return { outputs: liveOutputs(site, content), publication: site.publication };
}

function mistakesIn({ plain, errors }: Report): string | undefined {
  return errors > 0 ? plain() : undefined;
}
