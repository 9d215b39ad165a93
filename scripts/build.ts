/** `npm run build`: checks `content/` and writes the whole site with its search into `dist/`. */
import { buildSite } from '../src/build/build-site.ts';
import type { LoadedSite } from '../src/build/load-site.ts';
import { count, fail, loadOrExplain, options, ROOT } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder, out } = options();
const began = performance.now();
const loaded = loadOrExplain(folder);
if (loaded) await build(loaded);

async function build({ site, content }: LoadedSite): Promise<void> {
  try {
    await buildSite(site, content, { root: ROOT, out, onStep });
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    fail(`The build failed, and ${out} is as it was.\n${reason}`);
  }
  const { articles, entities, regions } = site.publication;
  const made = [
    count(articles.length, 'article'),
    count(entities.length, 'dossier'),
    count(regions.length, 'region'),
  ].filter(Boolean);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`Built ${made.join(', ') || 'an empty publication'} in ${seconds} s.`);
}

/** Progress, on a terminal only. */
function onStep(step: string): void {
  if (process.stdout.isTTY) console.log(`${step} …`);
}
