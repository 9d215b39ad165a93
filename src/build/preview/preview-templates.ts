import type { SiteAddress } from '../astro-settings.ts';
import { TemplateCompiler } from '../templates/template-compiler.ts';
import { templatesDigest, type TemplateSource } from '../templates/template-digest.ts';
import { keptTemplates, type Templates } from '../templates/templates.ts';

/**
 * The templates for a preview: as a build or an earlier preview kept them, or made now.
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
  const kept = intact(caches.builds, digest) ?? intact(caches.previews, digest);
  if (kept) return kept;
  try {
    return await new TemplateCompiler().templates({ source, address, cache: caches.previews, digest });
  } catch {
    return undefined;
  }
}

function intact(cache: string, digest: string): Templates | undefined {
  try {
    return keptTemplates(cache, digest);
  } catch {
    return undefined;
  }
}
