import type { SiteAddress } from '../astro-settings.ts';
import { codeDigest } from '../code-digest.ts';
import { digestOf } from '../digest.ts';

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
