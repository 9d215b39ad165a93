import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from './build-request.ts';
import { buildSite } from './build-site.ts';
import { DamagedCache } from './damaged-cache.ts';
import { namesInFolder } from './names-in-folder.ts';
import { removeIfFile } from './output/places.ts';

/** The folders of the cache. */
const FOLDERS = ['search', 'templates', 'texts', 'tree'];

/** The copy of the site that is served, after a build that was ended just before it was put back. */
const SERVED = 'old';

/**
 * Builds a site with the help of what earlier builds kept; where that turns out to be
 * damaged, once more without it. Takes what `buildSite` takes, and throws what it throws.
 */
export async function cachedBuild(...build: Parameters<typeof buildSite>): Promise<BuildResult> {
  const [, { cache }, { onNotice }] = build;
  for (const folder of FOLDERS) removeIfFile(join(cache, folder));
  for (const folder of [cache, join(cache, 'texts')]) removeUnfinished(folder);
  try {
    return await buildSite(...build);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    onNotice(`${error.message} It is made anew.`);
    forgetCache(cache);
    return buildSite(...build);
  }
}

/** Forgets all that builds kept, but neither the lock that this one holds nor the last good site. */
export function forgetCache(cache: string): void {
  const tree = join(cache, 'tree');
  const others = namesInFolder(tree).filter((name) => name !== SERVED);
  const parts = ['record', 'inquiries', 'answers', ...FOLDERS.filter((name) => name !== 'tree')];
  for (const path of [...parts.map((part) => join(cache, part)), ...others.map((name) => join(tree, name))])
    rmSync(path, { recursive: true, force: true });
}

/**
 * What is written before it takes the place of a file that is kept, with the number of the process that writes it;
 * and what is read only while pages are rendered.
 */
const UNFINISHED = /^(?:(?:answers|index|inquiries|record)(?:\.later)?\.\d+|shown(?:\.\d+)?)$/;

/** Removes what builds left that were killed while they wrote it. */
function removeUnfinished(folder: string): void {
  for (const name of namesInFolder(folder))
    if (UNFINISHED.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
