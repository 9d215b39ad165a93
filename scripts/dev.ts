/** `npm run dev`: the authors' live preview; a saved file shows in the browser, a mistake covers the page. */
import { dev } from 'astro';
import { astroSettings } from '../src/build/astro-settings.ts';
import { liveContent, type Mistake } from '../src/build/live-content.ts';
import { provideSite } from '../src/build/site.ts';
import { loadOrExit, loadReport, options, ROOT } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder } = options();
const { site } = loadOrExit(folder);
provideSite(site);
const server = await dev({
  root: ROOT,
  ...astroSettings(site.publication),
  integrations: [liveContent(folder, refresh)],
});
console.log(
  `${site.publication.settings.name}: http://localhost:${server.address.port}${site.publication.base}/`,
);

function refresh(): Mistake | undefined {
  const { loaded, report, errors } = loadReport(folder);
  if (report !== '') console.error(report);
  if (errors > 0) return { message: report, details: '' };
  provideSite(loaded.site);
  return undefined;
}
