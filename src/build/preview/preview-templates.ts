import type { SiteAddress } from '../astro-settings.ts';
import { WorkerPool } from '../workers/worker-pool.ts';
import { templatesDigest, type TemplateSource } from '../templates/make-templates.ts';
import { keptTemplates, type Templates } from '../templates/templates.ts';

/**
 * The templates for a preview: as a build or an earlier preview kept them, or made now, in
 * another process, since Astro can either build or serve in one.
 *
 * @param sources The digest of the sources, see `sourcesDigest`.
 * @param caches Where builds and previews keep theirs; new ones go to those of previews.
 * @returns Nothing when they cannot be made. Whoever renders a page then says why.
 */
export async function previewTemplates(
  source: TemplateSource,
  sources: string,
  address: SiteAddress,
  caches: { builds: string; previews: string },
): Promise<Templates | undefined> {
  const digest = templatesDigest(sources, address);
  const kept = () => intact(caches.builds, digest) ?? intact(caches.previews, digest);
  const found = kept();
  if (found) return found;
  const pool = new WorkerPool();
  try {
    await pool.run({
      preparation: { kind: 'templates', source, address, cache: caches.previews, digest },
      tasks: [undefined],
      refuse: () => undefined,
    });
    return kept();
  } catch {
    return undefined;
  } finally {
    await pool.close();
  }
}

function intact(cache: string, digest: string): Templates | undefined {
  try {
    return keptTemplates(cache, digest);
  } catch {
    return undefined;
  }
}
