import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { buildCache, CACHE } from '../../../scripts/command.ts';
import { provideSite } from '../../../src/build/site.ts';
import { listPaths, type RoutePath } from '../../../src/build/templates/list-paths.ts';
import { keptTemplates } from '../../../src/build/templates/templates.ts';
import { realDisk } from '../../../src/source/disk.ts';
import { renderedSite } from '../../rendered-site.ts';
import { FIXTURE_DAY } from '../fixture/fixture-content.ts';
import { FIXTURE_FOLDER } from '../sites.ts';

test('no template is left to Astro to list: its routes are described as the engine knows them', async () => {
  const content = join(FIXTURE_FOLDER, 'content');
  provideSite(renderedSite(realDisk, Date.parse(FIXTURE_DAY), content).site);
  const { app, paths } = await keptProgram(content);
  const listed = await listPaths(app);
  expect(listed?.map(addressOf)).toEqual((await paths()).map(addressOf));
  expect(listed?.filter(({ isPlain }) => isPlain === false).map(addressOf)).toEqual([]);
});

/** Astro puts a slash at the end of some. */
function addressOf({ pathname, route }: RoutePath): string {
  return `${pathname.replace(/(?<=.)\/$/, '')} of ${route.component}`;
}

/** The application that the build of the fixture publication kept, opened. */
async function keptProgram(content: string) {
  const templates = join(
    buildCache({ content, out: join(FIXTURE_FOLDER, 'dist'), cache: CACHE }),
    'templates',
  );
  const [digest = ''] = readdirSync(templates);
  const entry = join(keptTemplates(templates, digest)?.server ?? '', 'engine-entry.mjs');
  const { open } = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as {
    open: () => { app: Parameters<typeof listPaths>[0]; paths: () => Promise<RoutePath[]> };
  };
  return open();
}
