import { build } from 'astro';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../source/read-content.ts';
import { writeSearch } from '../search/write-search.ts';
import { astroSettings } from './astro-settings.ts';
import { outputFolder } from './output-folder.ts';
import { provideSite, type Site } from './site.ts';
import { swapFolder } from './swap-folder.ts';
import { writeHeaderFiles } from './write-header-files.ts';
import { writePublishedFiles } from './write-published-files.ts';
import { writeRedirects } from './write-redirects.ts';

export interface BuildOptions {
  /** The root of the project. */
  root: string;
  /** Where the finished site goes; replaced in one step when everything is written. */
  out: string;
  /** Told what the build is about to do. */
  onStep: (step: string) => void;
}

/**
 * Writes the whole site: pages, feeds, files and search.
 *
 * @throws What a page or a tool throws; `out` is then as it was.
 */
export async function buildSite(
  site: Site,
  content: Content,
  { root, out, onStep }: BuildOptions,
): Promise<void> {
  const staging = join(root, '.cache', 'staging');
  await rm(staging, { recursive: true, force: true });
  provideSite(site);

  onStep('Rendering pages');
  await build({ root, outDir: staging, ...astroSettings(site.publication) });

  const output = outputFolder(staging);
  writePublishedFiles(site, content, output);
  writeRedirects(site.publication, output);
  writeHeaderFiles(site.publication.base, output);
  onStep('Indexing for search');
  await writeSearch({ publication: site.publication, bodyOf: site.bodyOf, write: output.write });

  await swapFolder(staging, out);
}
