import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from './build-request.ts';
import { buildSite } from './build-site.ts';
import { DamagedCache } from './damaged-cache.ts';

/**
 * Builds a site with the help of what earlier builds kept; where that turns out to be
 * damaged, once more without it. Takes what `buildSite` takes, and throws what it throws.
 */
export async function cachedBuild(...build: Parameters<typeof buildSite>): Promise<BuildResult> {
  try {
    return await buildSite(...build);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    const [, { cache }, { onProgress }] = build;
    onProgress(`${error.message} It is made anew`);
    forgetCache(cache);
    return buildSite(...build);
  }
}

/** Forgets all that builds kept, but not the lock that this one holds. */
export function forgetCache(cache: string): void {
  for (const part of ['record', 'inquiries', 'answers', 'texts', 'templates', 'search', 'tree'])
    rmSync(join(cache, part), { recursive: true, force: true });
}
