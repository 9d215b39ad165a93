/**
 * `npm run dev`: the authors' live preview, with drafts and scheduled articles. A
 * saved file shows in the browser; a mistake covers the page until it is mended.
 */
import { dev } from 'astro';
import { astroSettings } from '../src/build/astro-settings.ts';
import { liveContent } from '../src/build/live-content.ts';
import { liveOutputs } from '../src/build/live-outputs.ts';
import { provideSite } from '../src/build/site.ts';
import { loadReport, options, ROOT, type Report } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder } = options();
const first = loadReport(folder);
const { publication } = first.loaded.future;
let outputs = show(first);

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
const waiting = publication.articles.length - first.loaded.site.publication.articles.length;
console.log(`${publication.settings.name}: http://localhost:${server.address.port}${publication.base}/`);
if (waiting > 0) console.log(`Drafts and scheduled articles are shown too; not published yet: ${waiting}.`);

function refresh(): string | undefined {
  const next = loadReport(folder);
  if (next.errors === 0) outputs = show(next);
  else console.error(next.report);
  return mistakesIn(next);
}

/** Hands what was read to the pages. */
function show({ loaded, report }: Report) {
  if (report !== '') console.error(report);
  provideSite(loaded.future);
  return liveOutputs(loaded.future, loaded.content);
}

function mistakesIn({ report, errors }: Report): string | undefined {
  return errors > 0 ? report : undefined;
}
