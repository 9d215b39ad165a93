/** `npm run dev`: the authors' live preview; a saved file shows in the browser, a mistake covers the page. */
import { dev } from 'astro';
import { astroSettings } from '../src/build/astro-settings.ts';
import { liveContent } from '../src/build/live-content.ts';
import { liveOutputs } from '../src/build/live-outputs.ts';
import { provideSite } from '../src/build/site.ts';
import { loadOrExit, loadReport, options, ROOT } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder } = options();
const first = loadOrExit(folder);
const { publication } = first.site;
provideSite(first.site);
let outputs = liveOutputs(first);

const server = await dev({
  root: ROOT,
  ...astroSettings(publication),
  integrations: [liveContent({ folder, base: publication.base, outputs: () => outputs, refresh })],
});
console.log(`${publication.settings.name}: http://localhost:${server.address.port}${publication.base}/`);

function refresh(): string | undefined {
  const { loaded, report, errors } = loadReport(folder);
  if (report !== '') console.error(report);
  if (errors > 0) return report;
  provideSite(loaded.site);
  outputs = liveOutputs(loaded);
  return undefined;
}
