/** `npm run build`: checks `content/` and writes the whole site with its search into `dist/`. */
import { buildSite } from '../src/build/build-site.ts';
import type { CheckedContent } from '../src/build/check-content.ts';
import { renderSite } from '../src/build/render-site.ts';
import { scheduleText, tellWorkflow } from './schedule.ts';
import { buildTime, checkOrExplain, count, fail, options, ROOT } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder, out } =
  options(`npm run build            checks content/ and writes the whole site with its search into dist/

--content DIR   another folder than content/
--out DIR       another folder than dist/`);
// Astro keeps its files where it is started.
process.chdir(ROOT);
const began = performance.now();
const now = buildTime();
const checked = await checkOrExplain(folder, now);
if (checked) {
  await build(checked);
  const schedule = scheduleText(checked, now);
  if (schedule !== undefined) console.log(schedule);
  tellWorkflow(checked, now);
}

async function build({ content }: CheckedContent): Promise<void> {
  const { site } = renderSite(content, now);
  try {
    await buildSite(site, content, { root: ROOT, out, onStep });
  } catch (error) {
    const isDebugged = Boolean(process.env.GAZETTEER_DEBUG ?? process.env.CI);
    const details =
      error instanceof Error ? (isDebugged ? (error.stack ?? error.message) : error.message) : String(error);
    fail(`The build failed, and ${out} is as it was: ${details}`);
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
