import { join } from 'node:path';
import { astroSettings, type SiteAddress } from '../astro-settings.ts';
import { digestOf } from '../reading/surroundings.ts';
import { codeDigest } from './code-digest.ts';
import { engineEntry } from './engine-entry.ts';
import { keepBundle, keptTemplates, makeTemplates, type Templates } from './templates.ts';

/** Where templates are. */
export interface TemplateSource {
  /** The root of the project. */
  root: string;
  /** The folder of the sources, from the root, with `pages/` in it. */
  folder: string;
}

/** A name for the code that pages come from; `src` counts whatever the folder of the pages is, since they use it. */
export function templateDigest(
  { root, folder }: TemplateSource,
  { origin, base }: SiteAddress,
  hasSearch: boolean,
): string {
  return digestOf(
    [codeDigest(root, [...new Set(['src', folder, 'public'])]), folder, origin, base, hasSearch].join(' '),
  );
}

/**
 * The templates of a digest: as an earlier build kept them, or made by Astro.
 *
 * @param cache Where they are kept.
 * @throws What Astro throws, such as for a mistake in a template.
 */
export async function templatesOf(
  { root, folder }: TemplateSource,
  address: SiteAddress,
  digest: string,
  cache: string,
): Promise<Templates> {
  const make = async (server: string, assets: string) => {
    // Most builds do without Astro itself, which takes a second to load.
    const { build } = await import('astro');
    await build({
      root,
      srcDir: join(root, folder),
      outDir: assets,
      ...astroSettings(address),
      integrations: [
        engineEntry((bundle) => {
          keepBundle(bundle, server);
        }),
      ],
    });
  };
  return keptTemplates(cache, digest) ?? makeTemplates(cache, digest, make);
}
