import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { astroSettings, type SiteAddress } from '../astro-settings.ts';
import { codeDigest } from '../code-digest.ts';
import { digestOf } from '../digest.ts';
import { engineEntry } from './engine-entry.ts';
import { OtherAstro } from './other-astro.ts';
import { keepBundle, keptTemplates, makeTemplates, type Templates } from './templates.ts';

/** Where templates are. */
export interface TemplateSource {
  /** The root of the project. */
  root: string;
  /** The folder of the sources, from the root, with `pages/` in it. */
  folder: string;
}

/** A name for the code that pages come from; `src` counts whatever the folder of the pages is, since they use it. */
export function sourcesDigest({ root, folder }: TemplateSource): string {
  return `${folder} ${codeDigest(root, [...new Set(['src', folder, 'public'])])}`;
}

/** A name for templates: those of the same sources for the same address are the same. */
export function templatesDigest(sources: string, { origin, base }: SiteAddress): string {
  return digestOf([sources, origin, base].join(' '));
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
    // Astro moves files between its own folder in the project and this one by renaming.
    const out = join(root, '.cache', `astro-${process.pid}`);
    const clean = () => {
      rmSync(out, { recursive: true, force: true });
    };
    // Also when this process has to end before it is done.
    process.once('exit', clean);
    try {
      await build({
        root,
        srcDir: join(root, folder),
        outDir: out,
        ...astroSettings(address),
        integrations: [
          engineEntry((bundle) => {
            keepBundle(bundle, server);
          }),
        ],
      });
      if (!existsSync(server)) throw new OtherAstro('asked nobody for the pages of its bundle');
      cpSync(out, assets, { recursive: true });
      if (templatesDigest(sourcesDigest({ root, folder }), address) !== digest)
        throw new Error('the templates changed while Astro compiled them. Try again.');
    } finally {
      clean();
      process.off('exit', clean);
    }
  };
  return keptTemplates(cache, digest) ?? makeTemplates(cache, digest, make);
}
