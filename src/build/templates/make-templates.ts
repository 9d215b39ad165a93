import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getSystemErrorName } from 'node:util';
import { astroSettings, type SiteAddress } from '../astro-settings.ts';
import { filesBelow } from '../files-below.ts';
import { refuseClash } from '../output/refuse-clash.ts';
import { engineEntry } from './engine-entry.ts';
import { OtherAstro } from './other-astro.ts';
import { plainFilesIn } from './plain-files-in.ts';
import { sourcesDigest, templatesDigest, type TemplateSource } from './template-digest.ts';
import { keepBundle, keepTemplates } from './templates.ts';

/** Templates, where they are to be kept, and under which name. */
export interface TemplatesToMake {
  source: TemplateSource;
  address: SiteAddress;
  cache: string;
  digest: string;
}

/** What the folders are called, in the cache of the project, into which Astro compiles. */
const UNFINISHED = 'astro-';

/** What is published as it is. */
const PUBLIC = 'public';

/** Milliseconds after which nobody compiles any more. */
const LONGEST = 60 * 60 * 1000;

/** Removes what processes left that were killed while Astro compiled. */
export function removeAbandoned(cache: string): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache).filter((one) => one.startsWith(UNFINISHED))) {
    const folder = join(cache, name);
    // Another process may remove its own just now.
    const { mtimeMs = Infinity } = statSync(folder, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > LONGEST) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Has Astro make templates, and keeps them.
 *
 * @throws What Astro throws, such as for a mistake in a template.
 * @throws {OtherAstro} When Astro does not do what the engine expects.
 */
export async function makeTemplates(wanted: TemplatesToMake): Promise<void> {
  const { cache, digest } = wanted;
  await keepTemplates(cache, digest, (server, assets) => compile(wanted, server, assets));
}

/** Makes the program in one folder and the files that pages load in another. */
async function compile(
  { source, address, digest }: TemplatesToMake,
  server: string,
  assets: string,
): Promise<void> {
  const { root, folder } = source;
  // Most builds do without Astro itself, which takes a second to load.
  const { build } = await import('astro');
  // Astro moves files between its own folder in the project and this one by renaming.
  const unfinished = join(root, '.cache');
  removeAbandoned(unfinished);
  const out = join(unfinished, `${UNFINISHED}${process.pid}`);
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
    // The other `cp` takes a full disk for a broken one.
    await cp(out, assets, { recursive: true });
    await copyPublic(root, assets);
    if (templatesDigest(sourcesDigest(source), address) !== digest)
      throw new Error('the templates changed while Astro compiled them. Try again.');
  } catch (error) {
    throw causeOf(error);
  } finally {
    clean();
    process.off('exit', clean);
  }
}

/** Copies what lies in `public/`, and counts for the digest of the sources, to what Astro made, unless it is there. */
async function copyPublic(root: string, assets: string): Promise<void> {
  const made = new Set(plainFilesIn(assets).map((file) => `/${file}`));
  const own = filesBelow(root, PUBLIC).map((file) => file.slice(PUBLIC.length));
  refuseClash(new Set([...made, ...own]));
  for (const path of own) {
    if (made.has(path)) continue;
    await mkdir(dirname(join(assets, path)), { recursive: true });
    await copyFile(join(root, PUBLIC, path), join(assets, path));
  }
}

/** How Rolldown says that the system did not let it write a file: with a stack, and as a fault of its own. */
const REFUSED = /Failed to write file in (.+)\n[\s\S]*\(os error (\d+)\)/;

/** What was thrown; or what the system said, if that is why. */
export function causeOf(error: unknown): unknown {
  const [, path, number] = REFUSED.exec(error instanceof Error ? error.message : '') ?? [];
  if (path === undefined) return error;
  const code = getSystemErrorName(-Number(number));
  return Object.assign(new Error(`${code}, write '${path}'`, { cause: error }), { code, path });
}
