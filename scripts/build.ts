/** `npm run build`: checks `content/` and writes the whole site with its search into `dist/`. */
import { buildSite } from '../src/build/build-site.ts';
import { fail, loadOrExit, options, ROOT } from './content.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { content: folder, out } = options();
const began = performance.now();
const { site, content } = loadOrExit(folder);
try {
  await buildSite(site, content, { root: ROOT, out, onStep });
} catch (error) {
  fail(
    error instanceof Error
      ? `The build failed, and ${out} is as it was.\n${error.stack ?? error.message}`
      : String(error),
  );
}
const { articles, entities, regions } = site.publication;
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  `Built ${articles.length} articles, ${entities.length} entities and ${regions.length} regions in ${seconds} s.`,
);

/** Progress, on a terminal only. */
function onStep(step: string): void {
  if (process.stdout.isTTY) console.log(`${step} …`);
}
