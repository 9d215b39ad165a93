import type { SiteAddress } from '../astro-settings.ts';
import { codeDigest } from '../code-digest.ts';
import { digestOf } from '../digest.ts';
import { namesInFolder } from '../names-in-folder.ts';

/** Where templates are. */
export interface TemplateSource {
  /** The root of the project. */
  root: string;
  /** The folder of the sources, from the root, with `pages/` in it. */
  folder: string;
}

/** How the names of variables begin that Astro puts into what it makes; files of others begin with `.env`. */
const PUBLIC_VARIABLE = 'PUBLIC_';
const VARIABLES_FILE = /^\.env(?:\.|$)/;

/** A name for the code that pages come from; `src` counts whatever the folder of the pages is, since they use it. */
export function sourcesDigest({ root, folder }: TemplateSource): string {
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith(PUBLIC_VARIABLE));
  const code = codeDigest(
    root,
    [...new Set(['src', folder, 'public'])],
    namesInFolder(root).filter((name) => VARIABLES_FILE.test(name)),
  );
  return `${folder} ${variables.length === 0 ? code : digestOf(JSON.stringify([code, ...variables.sort()]))}`;
}

/** A name for templates: those of the same sources for the same address are the same. */
export function templatesDigest(sources: string, { origin, base }: SiteAddress): string {
  return digestOf([sources, origin, base].join(' '));
}
